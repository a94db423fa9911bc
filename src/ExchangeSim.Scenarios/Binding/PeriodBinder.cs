using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Periods in which a demand has another rate, or an exact number of requests.</summary>
internal static class PeriodBinder
{
    internal static readonly Key<IReadOnlyList<Named<PeriodValue>>> Periods = new("periods",
        "Years, months or days on which the rate is another: 2023: 20 / wk, 2024-03: x1.5, 2024-05-01 to 2024-06-15: exactly 40.",
        new MapKind<PeriodValue>(Kinds.Of("a rate, a factor or an exact number", () => Schemas.Pattern(DemandPeriods.Pattern), DemandPeriods.Parse),
            (key, _) => DemandPeriods.ParseDays(key).Fault, DemandPeriods.KeyPattern));

    /// <summary>The periods, in order of their days; what is wrong is reported at its line.</summary>
    /// <param name="f">The demand.</param>
    /// <param name="arrivals">Its stated rate.</param>
    /// <param name="comesInBatches">Whether its requests come in batches.</param>
    internal static IReadOnlyList<DemandPeriod> Of(Fields f, Rate? arrivals, bool comesInBatches)
    {
        var periods = new List<(DemandPeriod Period, Entry Entry)>();
        var entries = (f.Map[Periods.Name]?.Value as Mapping)?.Entries.GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.First()) ?? [];
        foreach (var (id, value) in f.Get(Periods) ?? [])
        {
            if (DemandPeriods.ParseDays(id) is not { Fault: null, Value: var days } || !entries.TryGetValue(id, out var entry)) continue;
            if (Fault(value, arrivals, comesInBatches) is { } fault) f.Reading.Problems.Error(entry.Value.Spot, fault.Message, fault.Advice);
            var factor = value.Factor ?? value.PerMillisecond / arrivals?.PerMillisecond;
            periods.Add((new DemandPeriod(days.First, days.Last, factor, value.Exactly), entry));
        }
        periods.Sort((one, other) => one.Period.First.CompareTo(other.Period.First));
        foreach (var (earlier, later) in periods.Zip(periods.Skip(1)))
            if (later.Period.First <= earlier.Period.Last)
                f.Reading.Problems.Error(later.Entry.KeySpot, $"the periods {earlier.Entry.Key} and {later.Entry.Key} have days in common",
                    "each day belongs to one period at most");
        return [.. periods.Select(one => one.Period)];
    }

    private static Fault? Fault(PeriodValue value, Rate? arrivals, bool comesInBatches)
    {
        if (arrivals?.Matrix is not null && value.Factor is null) return new Fault(0, "the arrivals are a matrix, so a period changes them by a factor", "such as x1.5");
        if (arrivals is { Matrix: null, PerMillisecond: 0 })
            return new Fault(0, "a period differs from the usual arrivals, which must be greater than zero",
                "write the usual rate as arrivals, and 0 / wk for periods without any");
        return value.Exactly is not null && comesInBatches ? new Fault(0, "an exact number does not go together with batches", "leave out batch, or write a rate") : null;
    }
}
