using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Procedures: channel, limits, facts, clocks, steps.</summary>
internal static class ProcedureBinder
{
    private static readonly Key<IReadOnlyList<Named<CalendarLength>>> FinalReply = new("final-reply",
        "Time limit for the final reply: one, or by urgency.", Kinds.CalendarLimitByUrgency);
    private static readonly RecordKind<IReadOnlyList<Named<CalendarLength>>> LimitsKind = new("limits", [FinalReply], f => f.Get(FinalReply, [])!);

    private sealed record WrittenLimit(CalendarLength Length, Distribution? Law);

    private static readonly Kind<WrittenLimit> ClockLimitKind = Kinds.Of("a duration, a number of months, or a random length",
        () => Schemas.AnyOf(Kinds.CalendarLength.Schema([]), Kinds.Wait.Schema([])),
        text => text.Contains('(', StringComparison.Ordinal) ? Distributions.ParseWait(text).Then<WrittenLimit>(law => new WrittenLimit(default, law))
            : Months.Parse(text).Then<WrittenLimit>(length => new WrittenLimit(length, null)));

    private static readonly Key<WrittenLimit> ClockLimit = new("limit", "How long it runs, unless an instrument says otherwise; a random length is drawn each time that it starts.",
        ClockLimitKind, IsRequired: true);
    private static readonly Key<string> ClockThen = new("then", "The step to go to when it has run out.", Kinds.Step, IsRequired: true);
    private static readonly RecordKind<Clock> ClockKind = new("clock", [ClockLimit, ClockThen], ClockOf);

    // Its name is not known to the kind of a single value: it is put in when the list of facts is made.
    private static readonly Kind<Fact> FactKind = Kinds.Of("a share or a random length",
        () => Schemas.AnyOf(Kinds.Share.Schema([]), Kinds.Length.Schema([])), text => Shares.LooksLikeOne(text)
        ? Shares.Parse(text).Then<Fact>(p => new Fact("", p, null))
        : Distributions.Parse(text).Then<Fact>(d => new Fact("", null, d)));

    private static readonly Key<string> Name = new("name", "In words.", Kinds.Text);
    private static readonly Key<string> Channel = new("channel", "The agreed channel, unless an instrument chooses another.", Kinds.Channel);
    private static readonly Key<IReadOnlyList<Named<CalendarLength>>> Limits = new("limits", "Time limits that are measured and end nothing.", LimitsKind);
    private static readonly Key<Duration> Horizon = new("horizon", "How long an answer is waited for; its longest limit when left out.", Kinds.Duration);
    private static readonly Key<IReadOnlyList<Named<Fact>>> Facts = new("facts", "What may be true of a request: a share, or a random length.", new MapKind<Fact>(FactKind));
    private static readonly Key<IReadOnlyList<Named<Clock>>> Clocks = new("clocks", "Time limits that act.", new MapKind<Clock>(ClockKind));
    private static readonly Key<IReadOnlyList<Named<Step>>> Steps = new("steps", "The steps; a request starts at the first, at the requesting agency.",
        MapKind.OfRows(StepBinder.Kind), IsRequired: true);

    internal static readonly RecordKind<Procedure> Kind = new("procedure", [Name, Channel, Limits, Horizon, Facts, Clocks, Steps], Build);

    private static Clock ClockOf(Fields f) => f.Get(ClockLimit) is { Law: { } law } ? Clock.Random(f.Id, law, f.Get(ClockThen)!)
        : new Clock(f.Id, f.Get(ClockLimit)?.Length ?? default, f.Get(ClockThen)!);

    private static Procedure Build(Fields f)
    {
        var inside = f.Reading with { Steps = Reading.KeysOf(f.Map, "steps"), Clocks = Reading.KeysOf(f.Map, "clocks"), Words = WordsOf(f) };
        var limits = f.Get(Limits) ?? [];
        if (f.Has(Steps) && inside.Steps.All.Count == 0) f.Error(Steps, $"procedure '{f.Id}' has no steps", "write at least one that closes the request");
        return new Procedure
        {
            Id = f.Id,
            Name = f.Get(Name),
            Channel = f.Get(Channel),
            Limits = ByUrgency(limits),
            Horizon = f.Maybe(Horizon),
            Facts = [.. (f.Get(Facts) ?? []).Select(n => n.Value with { Id = n.Id })],
            Clocks = [.. (f.Get(Clocks, inside) ?? []).Select(n => n.Value)],
            Steps = [.. (f.Get(Steps, inside) ?? []).Select(n => n.Value)],
        };
    }

    private static SortedDictionary<Urgency, CalendarLength> ByUrgency(IReadOnlyList<Named<CalendarLength>> limits)
    {
        var result = new SortedDictionary<Urgency, CalendarLength>();
        foreach (var limit in limits)
            foreach (var (word, urgency) in SmallValues.Urgencies)
                if (limit.Id.Length == 0 || limit.Id == word) result[urgency] = limit.Value;
        return result;
    }

    private static ConditionWords WordsOf(Fields f)
    {
        var facts = (f.Map["facts"]?.Value as Mapping)?.Entries ?? [];
        // A fact that is neither a share nor a length is reported where it stands; what refers to it is not to blame.
        var unread = facts.Where(e => e.Value is not Scalar s || (!Shares.LooksLikeOne(s.Value) && Distributions.Parse(s.Value).Fault is not null)).Select(e => e.Key).ToList();
        var yesNo = facts.Where(e => e.Value is Scalar s && Shares.LooksLikeOne(s.Value)).Select(e => e.Key).ToList();
        var r = f.Reading;
        return new ConditionWords(r.Section("instruments"), r.Section("crimes"), r.Section("agencies"), new Names([.. yesNo, .. unread]),
            new Names([.. facts.Select(e => e.Key).Where(k => !yesNo.Contains(k))]), r.Section("switches"));
    }
}
