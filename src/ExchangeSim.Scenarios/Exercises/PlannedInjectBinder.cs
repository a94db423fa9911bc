using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>What the instructor puts into the play.</summary>
/// <param name="time">The plan's time.</param>
internal sealed class PlannedInjectBinder(PlanTime time)
{
    private static readonly Key<InjectKind> KindKey = new("kind", "A message, or news; an event when it fires an inject of the scenario.",
        Kinds.OneOf("a kind of inject", ("message", InjectKind.Message), ("news", InjectKind.News), ("event", InjectKind.Event)));
    private static readonly Key<bool> Pool = new("pool", "Yes: it has no time, and the instructor fires it when it is wanted.", Kinds.YesNo);
    private static readonly Key<string> Fires = new("fires", "The inject of the scenario that begins.",
        Kinds.Reference("an inject of the scenario", r => r.Section("scenario-injects")));
    private static readonly Key<IReadOnlyList<string>> To = new("to", "The seats that receive it; all when left out.",
        new ListKind<string>(Kinds.Reference("a seat of this exercise", r => r.Section("seats"))));
    private static readonly Key<Phrase> From = new("from", "Who seems to write.", PhraseKind.Text);
    private static readonly Key<Phrase> Title = new("title", "What it is called in the list.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<Phrase> Text = new("text", "What people read.", PhraseKind.Text);
    private static readonly Key<Phrase> Expects = new("expects", "What the controller should see happen.", PhraseKind.Text);

    internal RecordKind<PlannedInject> Kind { get; } = new("inject", [PlanTime.At, PlanTime.After, Pool, KindKey, Fires, To, From, Title, Text, Expects], f => Build(f, time));

    private static PlannedInject Build(Fields f, PlanTime time)
    {
        var (fires, kind) = (f.Get(Fires), f.Get(KindKey, f.Has(Fires) ? InjectKind.Event : InjectKind.Message));
        var after = time.Of(f);
        var isUnplanned = f.Get(Pool);
        if (f.Has(Fires) && kind != InjectKind.Event) f.Error(KindKey, "what fires an inject of the scenario is an event", "leave kind out, or write kind: event");
        if (kind == InjectKind.Event && !f.IsMeant(Fires)) f.Error(KindKey, $"event '{f.Id}' names no inject of the scenario", "write fires: and its name");
        if (kind != InjectKind.Event && !f.IsMeant(Text)) f.Error(null, $"inject '{f.Id}' has no text", "write text: what people read");
        if (isUnplanned && (f.Has(PlanTime.At) || f.Has(PlanTime.After))) f.Error(Pool, "an inject of the pool has no time", "leave out at and after, or pool");
        if (!isUnplanned && !f.IsMeant(PlanTime.At) && !f.IsMeant(PlanTime.After) && !f.HasUnknownKeys)
            f.Error(null, $"nobody knows when inject '{f.Id}' is due", "write after: 2 h, or at: a date, or pool: yes");
        return new PlannedInject
        {
            Id = f.Id, Kind = kind, After = isUnplanned ? null : after, Fires = fires, To = f.Get(To) ?? [],
            From = f.Get(From), Title = f.Get(Title)!, Text = f.Get(Text), Expects = f.Get(Expects),
        };
    }
}
