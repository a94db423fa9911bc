using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Instruments, reduced to the parties that take part.</summary>
internal static class InstrumentBinder
{
    internal const string TimeLimit = "a procedure or its clock", AnyFact = "a fact of any procedure";

    private static readonly Kind<string> ProcedureOfLibrary = Kinds.Reference("a procedure", r => r.ProcedureNames);
    private static readonly ListKind<string> Procedures = new(ProcedureOfLibrary);
    private static readonly Key<string> Name = new("name", "Its name in words.", Kinds.Text);
    private static readonly Key<IReadOnlyList<string>> Between = new("between", "The parties; it holds between every two of them.", new ListKind<string>(Kinds.Agency),
        IsRequired: true);
    private static readonly Key<LocalDate> Signed = new("signed", "When it was signed; changes nothing.", Kinds.Day);
    private static readonly Key<LocalDate> InForce = new("in-force", "The first day on which it applies, in the file's zone; never by itself when left out.", Kinds.Day);
    private static readonly Key<LocalDate> Until = new("until", "The first day on which it no longer applies, in the file's zone.", Kinds.Day);
    private static readonly Key<IReadOnlyList<string>> Opens = new("opens", "Procedures for which it is an instrument in force.", Procedures);
    private static readonly Key<IReadOnlyList<string>> Closes = new("closes", "Procedures that it closes, whatever else is in force.", Procedures);
    private static readonly Key<IReadOnlyList<Named<string>>> Channels = new("channel", "The agreed channel, by procedure.",
        new MapKind<string>(Kinds.Channel, (key, r) => Kinds.Known("a procedure", r.ProcedureNames, key, r), names: ProcedureOfLibrary));
    private static readonly Key<IReadOnlyList<Named<IReadOnlyList<Named<CalendarLength>>>>> Limits = new("time-limits",
        "Time limits by procedure (its final reply) or procedure.clock.",
        new MapKind<IReadOnlyList<Named<CalendarLength>>>(Kinds.CalendarLimitByUrgency, LimitKey, names: Kinds.Keys(TimeLimit, "^[a-z0-9-]+(\\.[a-z0-9-]+)?$")));
    private static readonly Key<IReadOnlyList<Named<Duration>>> Thresholds = new("thresholds", "Thresholds by fact, such as the least penalty.",
        new MapKind<Duration>(Kinds.DurationOrZero, ThresholdKey, names: Kinds.Keys(AnyFact)));
    private static readonly Key<IReadOnlyList<string>> Lifts = new("lifts", "Grounds of refusal that no longer apply.",
        new ListKind<string>(Kinds.Reference("a ground of refusal", Grounds.Of)));
    private static readonly Key<string> Language = new("language", "The language in which the parties write; nothing is translated.", Kinds.Of("a language", () =>
        Schemas.Pattern("^[a-z]{2,3}$"), SmallValues.Language));

    internal static readonly RecordKind<Instrument> Kind = new("instrument", [Name, Between, Signed, InForce, Until, Opens, Closes, Channels, Limits, Thresholds, Lifts,
        Language], Build);

    private static Instrument Build(Fields f)
    {
        var parties = f.Get(Between, [])!;
        if (f.Has(Between) && parties.Count == 1) f.Error(Between, $"instrument '{f.Id}' is between one party", "name two or more");
        var (inForce, until) = (f.Maybe(InForce), f.Maybe(Until));
        if (until <= inForce) f.Error(Until, $"instrument '{f.Id}' ends before it is in force");
        return new Instrument
        {
            Id = f.Id,
            Name = f.Get(Name),
            Parties = [.. parties.Where(f.Reading.TakingPart.Contains)],
            Signed = f.Maybe(Signed),
            InForce = inForce,
            Until = until,
            Opens = f.Get(Opens, [])!,
            Closes = f.Get(Closes, [])!,
            Channels = new SortedDictionary<string, string>((f.Get(Channels) ?? []).ToDictionary(c => c.Id, c => c.Value), StringComparer.Ordinal),
            TimeLimits = [.. (f.Get(Limits) ?? []).SelectMany(TimeLimits)],
            Thresholds = new SortedDictionary<string, double>((f.Get(Thresholds) ?? []).ToDictionary(t => t.Id, t => t.Value.TotalMilliseconds), StringComparer.Ordinal),
            Lifts = f.Get(Lifts, [])!,
            Language = f.Get(Language),
        };
    }

    private static IEnumerable<TimeLimit> TimeLimits(Named<IReadOnlyList<Named<CalendarLength>>> written)
    {
        var parts = written.Id.Split('.', 2);
        foreach (var limit in written.Value)
            yield return new TimeLimit(parts[0], parts.Length == 2 ? parts[1] : null, limit.Id.Length == 0 ? null : Kinds.UrgencyOf(limit.Id), limit.Value);
    }

    private static Fault? LimitKey(string key, Reading reading)
    {
        var parts = key.Split('.', 2);
        if (Kinds.Known("a procedure", reading.ProcedureNames, parts[0], reading) is { } fault) return parts.Length > 1 ? fault : WithClocks(fault, key, reading);
        if (parts.Length == 1 || !reading.Section("procedures").Contains(parts[0])) return null;
        var clocks = (reading.Tree["procedures"]?.Value as Mapping)?[parts[0]]?.Value is Mapping procedure ? Reading.KeysOf(procedure, "clocks") : Names.None;
        return Kinds.Known($"a clock of procedure '{parts[0]}'", clocks, parts[1], reading);
    }

    // A clock stands behind the name of its procedure.
    private static Fault WithClocks(Fault fault, string clock, Reading reading)
    {
        var having = (reading.Tree["procedures"]?.Value as Mapping)?.Entries.Where(e => e.Value is Mapping procedure && Reading.KeysOf(procedure, "clocks").Contains(clock))
            .Select(e => $"{e.Key}.{clock}").ToList() ?? [];
        return having.Count == 0 ? fault : fault with { Advice = $"a clock is written with its procedure: {string.Join(" or ", having)}" };
    }

    private static Fault? ThresholdKey(string key, Reading reading)
    {
        var facts = (reading.Tree["procedures"]?.Value as Mapping)?.Entries.Select(e => e.Value).OfType<Mapping>().Select(p => Reading.KeysOf(p, "facts")).ToList() ?? [];
        if (facts.Contains(Names.Any)) return null; // what could not be read is reported there
        return Kinds.Known("a fact of any procedure", new Names([.. facts.SelectMany(names => names.All).Distinct()]), key, reading);
    }
}
