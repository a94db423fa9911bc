using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>What the file shows at a judgement, and what follows one that goes against it.</summary>
internal static class JudgementBinder
{
    private static readonly Key<string> ClosedChannel = new("channel", "The channel.", Kinds.Channel, IsRequired: true);
    private static readonly Key<double> Chance = new("chance", "With which chance; always when left out.", Kinds.Share);
    private static readonly Key<Duration> For = new("for", "For how long.", Kinds.Duration, IsRequired: true);
    private static readonly RecordKind<ChannelClosure> ClosureKind = new("closure", [ClosedChannel, Chance, For],
        f => new ChannelClosure(f.Get(ClosedChannel)!, f.Get(Chance, 1), f.Get(For)));

    private static readonly Key<Phrase> Says = new("says", "What follows, in words for the people concerned.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<Distribution> Complaint = new("complaint", "After what time a complaint arrives at the desk that decided.", Kinds.Length);
    private static readonly Key<bool> Breach = new("breach", "Whether it is a breach, which is counted.", Kinds.YesNo);
    private static readonly Key<ChannelClosure> Closes = new("closes", "A channel that it may close between the two agencies.", ClosureKind);
    private static readonly RecordKind<Consequence> ConsequenceKind = new("consequence", [Says, Complaint, Breach, Closes], f => new Consequence
    {
        Says = f.Get(Says)!, ComplaintAfter = f.Get(Complaint), IsBreach = f.Get(Breach), Closes = f.Get(Closes),
    });

    internal static readonly Key<IReadOnlyList<Named<Phrase>>> Shows = new("shows", "The evidence in the file when a case is drawn, by case, or by fact on which a case turns.",
        new MapKind<Phrase>(PhraseKind.Text));
    internal static readonly Key<IReadOnlyList<Named<Consequence>>> IfWrong = new("if-wrong", "What follows who takes a case that the file does not bear, by case.",
        new MapKind<Consequence>(ConsequenceKind));

    /// <summary>Adds evidence and consequences to a decision; what does not fit its cases is reported.</summary>
    internal static DecideStep Complete(DecideStep step, Fields f)
    {
        var shows = f.Get(Shows) ?? [];
        var wrong = f.Get(IfWrong) ?? [];
        var cases = new Names([.. step.Cases.Select(one => one.Then)]);
        // Any fact of the procedure: a layer above may have taken a fact out of a case whose evidence stands below.
        string[] facts = [.. f.Reading.Words!.Facts.All, .. f.Reading.Words.Lengths.All];
        foreach (var entry in Entries(f, Shows))
            if (!cases.Contains(entry.Key) && !facts.Contains(entry.Key)) f.Reading.Problems.Error(entry.KeySpot,
                $"'{entry.Key}' is neither a case of step '{f.Id}' nor a fact of the procedure", new Names([.. cases.All, .. facts]).Advice(entry.Key));
        foreach (var entry in Entries(f, IfWrong))
            if (!cases.Contains(entry.Key)) f.Reading.Problems.Error(entry.KeySpot, $"'{entry.Key}' is not a case of step '{f.Id}'", cases.Advice(entry.Key));
        foreach (var (key, text) in shows) OpenNames(f, key, text);
        var shown = Entries(f, Shows).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var one in step.Cases.Where(one => shown.Count > 0 && Evidence.CanBeSilent(one, shown.Contains)))
            f.Reading.Problems.Add(f.Map[Shows.Name]!.KeySpot, $"step '{f.Id}' shows nothing for its case '{one.Then}', so in a live exercise the file is silent",
                "write what the file shows when the case is drawn, for the case or for each fact on which it turns", isError: false);
        return step with { Shows = ByName(shows), IfWrong = ByName(wrong) };
    }

    private static void OpenNames(Fields f, string key, Phrase text)
    {
        foreach (var unknown in text.ByLanguage.Values.SelectMany(Evidence.UnknownNames).Distinct())
            if (Entries(f, Shows).FirstOrDefault(entry => entry.Key == key) is { } entry) f.Reading.Problems.Error(entry.KeySpot,
                $"{{{unknown}}} is nothing that a case file has", "it has " + string.Join(", ", Evidence.Names.Select(name => $"{{{name}}}")));
    }

    private static IReadOnlyList<Entry> Entries(Fields f, Key key) => (f.Map[key.Name]?.Value as Mapping)?.Entries ?? [];

    private static SortedDictionary<string, T> ByName<T>(IReadOnlyList<Named<T>> items)
    {
        var byName = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, value) in items) byName[id] = value;
        return byName;
    }
}
