using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Injects: what happens during a run.</summary>
internal static class InjectBinder
{
    private static readonly Key<double> Times = new("times", "How many times as often requests arise.", Kinds.Factor, IsRequired: true);
    private static readonly Key<IReadOnlyList<string>> Of = new("of", "Which demands; all when left out.", new ListKind<string>(Kinds.Reference("a demand", r =>
        r.Section("demand"))));
    private static readonly RecordKind<Surge> SurgeKind = new("surge", [Times, Of], f => new Surge(f.Get(Of, [])!, f.Get(Times)));

    private static readonly Key<string> Says = new("says", "What happens, in words.", Kinds.Text);
    private static readonly Key<Instant> At = new("at", "When it begins.", Kinds.Instant);
    private static readonly Key<InjectCondition> When = new("when", "What must be the case for it to begin: queue at laos.ncb over 40, or open requests at laos over 200.",
        InjectConditions.Kind);
    private static readonly Key<Duration> Every = new("checked-every", "How often the condition is looked at; every day when left out.", Kinds.Duration);
    private static readonly Key<Duration> Lasts = new("lasts", "How long it lasts; to the end when left out.", Kinds.Duration);
    private static readonly Key<Surge> SurgeKey = new("surge", "Requests arise more often, or less.", SurgeKind);
    private static readonly Key<IReadOnlyList<Named<long>>> Staff = new("staff", "Officers more or fewer, by agency.desk.",
        new MapKind<long>(Kinds.Whole(-100_000, 100_000), InjectConditions.DeskFault, names: Kinds.Keys(InjectConditions.DeskOfAgency, "^[a-z0-9-]+\\.[a-z0-9-]+$")));
    private static readonly Key<IReadOnlyList<string>> OutageKey = new("outage", "Channels that carry nothing.", new ListKind<string>(Kinds.Channel));
    private static readonly Key<IReadOnlyList<string>> From = new("from", "Whose messages an outage holds back; everyone's when left out.", new ListKind<string>(Kinds.Agency));
    private static readonly Key<IReadOnlyList<string>> To = new("to", "To whom an outage lets nothing through; to nobody when left out.", new ListKind<string>(Kinds.Agency));
    private static readonly Key<IReadOnlyList<string>> InForce = new("in-force", "Instruments that are in force.", new ListKind<string>(Kinds.Instrument));
    private static readonly Key<IReadOnlyList<Named<bool>>> Switch = new("switch", "Switches that are turned.",
        new MapKind<bool>(Kinds.YesNo, (key, r) => Kinds.Known("a switch", r.Section("switches"), key, r), names: Kinds.Switch));

    private static readonly Key<IReadOnlyList<string>> Closes = new("closes", "Desks that are closed, by agency.desk: officers are off duty, and waits there stand still.",
        new ListKind<string>(InjectConditions.Desk));

    private static readonly Key<IReadOnlyList<Named<WrittenHours>>> OtherHours = new("hours", "Other hours of a desk's officers, by agency.desk; for all of its shifts.",
        new MapKind<WrittenHours>(Kinds.WrittenHours, InjectConditions.DeskFault, names: Kinds.Keys(InjectConditions.DeskOfAgency, "^[a-z0-9-]+\\.[a-z0-9-]+$")));

    internal static readonly RecordKind<Inject> Kind = new("inject", [Says, At, When, Every, Lasts, SurgeKey, Staff, Closes, OtherHours, OutageKey, From, To, InForce, Switch],
        Build);

    private static Inject Build(Fields f)
    {
        if (f.IsMeant(At) == f.IsMeant(When)) f.Error(f.Has(At) ? When : null, $"inject '{f.Id}' needs either 'at' or 'when'", f.Has(At) ? "write only one of them"
            : "write at: 2022-03-01, or when: queue at laos.ncb over 40");
        if (f.Has(Every) && !f.IsMeant(When)) f.Error(Every, "'checked-every' goes together with 'when'");
        if (f.Has(OutageKey) && !f.IsMeant(Lasts)) f.Error(OutageKey, "an outage has an end", "write lasts: 9 h");
        foreach (var key in new Key[] { From, To }.Where(key => f.Has(key) && !f.IsMeant(OutageKey))) f.Error(key, $"'{key.Name}' goes together with 'outage'");
        if (f.Has(Closes) && f.IsMeant(When)) f.Error(Closes, "a desk closes at a time, not when a figure is high", "write at: 2022-03-01, or staff: with fewer officers");
        if (f.Has(OtherHours) && f.IsMeant(When)) f.Error(OtherHours, "hours change at a time, not when a figure is high", "write at: 2022-03-01, or staff: with more officers");
        var effects = Effects(f);
        if (!f.HasUnknownKeys && !new Key[] { SurgeKey, Staff, Closes, OtherHours, OutageKey, InForce, Switch }.Any(f.Has))
            f.Error(null, $"inject '{f.Id}' does nothing", "write surge, staff, closes, hours, outage, in-force or switch");
        var condition = f.Get(When);
        return new Inject
        {
            Id = f.Id,
            Says = f.Get(Says),
            At = f.Maybe(At),
            When = condition is null ? null : condition with { Every = f.Get(Every, Duration.FromDays(1)) },
            Lasts = f.Maybe(Lasts),
            Effects = effects,
        };
    }

    private static List<InjectEffect> Effects(Fields f)
    {
        var effects = new List<InjectEffect>();
        if (f.Get(SurgeKey) is { } surge) effects.Add(surge);
        foreach (var (id, change) in f.Get(Staff) ?? [])
        {
            if (change == 0) f.Error(Staff, "a change of no officers changes nothing");
            effects.Add(new Staffing(id.Split('.')[0], InjectConditions.HandlingDesk(id, f.Reading), (int)change));
        }
        foreach (var id in f.Get(Closes) ?? []) effects.Add(new DeskClosed(id.Split('.')[0], InjectConditions.HandlingDesk(id, f.Reading)));
        foreach (var (id, hours) in f.Get(OtherHours) ?? [])
        {
            if (hours.Week is null && (f.Map[OtherHours.Name]?.Value as Mapping)?[id] is { } entry)
                f.Reading.Problems.Error(entry.Value.Spot, "office hours are those that an inject changes", "write the hours themselves, such as Mon-Sat 08:00-20:00");
            else if (hours.Week is { } week) effects.Add(new DeskHours(id.Split('.')[0], InjectConditions.HandlingDesk(id, f.Reading), week));
        }
        var (from, to) = (Sides(f, From), Sides(f, To));
        effects.AddRange((f.Get(OutageKey) ?? []).SelectMany(channel => from.SelectMany(sender => to.Where(receiver => receiver is null || receiver != sender)
            .Select(receiver => new Outage(channel, sender, receiver)))));
        effects.AddRange((f.Get(InForce) ?? []).Where(f.Reading.InstrumentsTakingPart.Contains).Select(i => new EntryIntoForce(i)));
        effects.AddRange((f.Get(Switch) ?? []).Select(s => new SwitchTurned(s.Id, s.Value)));
        return effects;
    }

    // Everyone is null.
    private static List<string?> Sides(Fields f, Key<IReadOnlyList<string>> key) => f.Has(key) ? [.. (f.Get(key) ?? []).Where(f.Reading.TakingPart.Contains)] : [null];
}
