using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>Desk figures of several replications → one row per desk. Shares and means are those of all replications together.</summary>
internal static class DeskRows
{
    internal static DeskRow[] Of(Scenario scenario, IReadOnlyList<ReplicationSummary> replications, DeskLoads loads) =>
        replications.SelectMany(replication => replication.Desks)
            .GroupBy(figures => (figures.Agency, figures.Desk))
            .OrderBy(desk => desk.Key)
            .Select(desk => Row(scenario.Agencies[desk.Key.Agency], desk.Key.Desk, desk.ToArray()) with { Periods = loads.Of(desk.Key.Agency, desk.Key.Desk) })
            .ToArray();

    private static DeskRow Row(Agency agency, int desk, DeskFigures[] figures) => new(
        agency.Id, agency.Desks[desk].Id,
        Ratio(figures, f => f.Busy, f => f.OnDuty), Ratio(figures, f => f.QueueArea, f => f.Observed), Ratio(figures, f => Hours.Of(f.TotalWait), f => f.Started),
        figures.Average(f => Hours.Of(f.Overtime)), figures.Max(f => f.LongestQueue), agency.Desks[desk].Shifts.Sum(shift => shift.Officers));

    private static Estimate? Ratio(DeskFigures[] figures, Func<DeskFigures, double> part, Func<DeskFigures, double> whole) =>
        JackknifedFigure.Ratio([.. figures.Select(part)], [.. figures.Select(whole)], [.. figures.Select(_ => 1)]).Estimate();
}
