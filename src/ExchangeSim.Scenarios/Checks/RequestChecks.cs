using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether a run has an end that somebody can wait for: a rate with a slip in its unit brings more requests than any computer gets through.</summary>
internal static class RequestChecks
{
    /// <summary>Requests of all demands that are to be expected in one replication, at most.</summary>
    internal const double MostRequests = 2_000_000_000;

    internal static void Run(Draft draft, ProblemList problems)
    {
        if (draft.Start is not { } start) return;
        var all = 0d;
        var largest = (Demand: (Demand?)null, Count: 0d);
        foreach (var demand in draft.Demands)
        {
            var count = demand.Flows.Sum(flow => CountOf(draft, start, demand, flow));
            if (count > largest.Count) largest = (demand, count);
            all += count;
        }
        if (all <= MostRequests || largest.Demand is not { } most) return;
        problems.Error(draft.At("demand", most.Id, "arrivals"), string.Create(CultureInfo.InvariantCulture,
            $"about {all:#,0} requests would arise in each replication, most of them of demand '{most.Id}'; at most {MostRequests:#,0} are simulated in one"),
                "look at the unit of the rate, or make the run shorter");
    }

    // Counting day by day takes time, and is done only where the busiest days alone would be too many.
    private static double CountOf(Draft draft, Instant start, Demand demand, DemandFlow flow)
    {
        var length = (draft.Length ?? demand.Until - start)?.TotalMilliseconds;
        if (length is null) return flow.PerMillisecond > 0 ? demand.AtMost ?? 0 : 0;
        var exact = demand.Periods.Sum(period => (double)(period.Exactly ?? 0));
        var most = demand.AtMost ?? double.MaxValue;
        var surges = SurgesOf(draft, demand, length.Value);
        var bound = flow.PerMillisecond * (length.Value + surges) * Highest(demand.Week) * Highest(demand.Season) * Math.Max(1, demand.OnHolidays)
            * Highest([.. demand.Periods.Select(period => period.Factor ?? 0)]) + exact;
        if (bound * demand.Flows.Count <= MostRequests || draft.Agencies.FirstOrDefault(agency => agency.Id == flow.Origin) is not { } origin) return Math.Min(bound, most);
        var counted = RateProfile.Expected(demand, flow, origin, start, (long)length.Value).AmountBetween(0, length.Value, flow.PerMillisecond);
        return Math.Min(counted * (1 + surges / length.Value), most);
    }

    // By how many milliseconds of its usual rate surges lengthen a demand. Those that overlap are taken one after the other.
    private static double SurgesOf(Draft draft, Demand demand, double length)
    {
        var sum = 0d;
        foreach (var inject in draft.Injects)
            foreach (var surge in inject.Effects.OfType<Surge>().Where(surge => surge.Factor > 1 && (surge.Demands.Count == 0 || surge.Demands.Contains(demand.Id))))
                sum += (surge.Factor - 1) * Math.Min(length, inject.Lasts?.TotalMilliseconds ?? length);
        return sum;
    }

    private static double Highest(IReadOnlyList<double>? factors) => factors is null or { Count: 0 } ? 1 : Math.Max(1, factors.Max());
}
