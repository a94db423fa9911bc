using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Exercises.Measures;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>What the instructor puts into the play.</summary>
/// <param name="scenario">The plan's scenario; null if it could not be read.</param>
/// <param name="time">The plan's time.</param>
internal sealed class PlannedInjectBinder(Scenario? scenario, PlanTime time)
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

    private readonly Key<TaskMeasure> _unless = new("unless", "What people may have asked by then, so that it does not begin, such as: asked thailand for information.",
        MeasureText.Kind(scenario));

    internal RecordKind<PlannedInject> Kind => new("inject", [PlanTime.At, PlanTime.After, Pool, KindKey, Fires, _unless, To, From, Title, Text, Expects], Build);

    private PlannedInject Build(Fields f)
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
        var unless = f.Get(_unless);
        if (unless is { Figure: not AgencyAsked })
            f.Error(_unless, "an inject waits for what people ask, and for nothing else", "write asked AGENCY, with for, out of, by or before");
        if (unless is not null && isUnplanned) f.Error(_unless, "an inject of the pool begins only when it is fired", "leave out unless, or pool");
        return new PlannedInject
        {
            Id = f.Id, Kind = kind, After = isUnplanned ? null : after, Fires = fires, Unless = unless, To = f.Get(To) ?? [],
            From = f.Get(From), Title = f.Get(Title)!, Text = f.Get(Text), Expects = f.Get(Expects),
        };
    }
}
