using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>Desk figures of several replications → one row per desk.</summary>
internal static class DeskRows
{
    private static readonly Estimate None = new(0, null);

    internal static DeskRow[] Of(Scenario scenario, IReadOnlyList<ReplicationSummary> replications, DeskLoads loads) =>
        replications.SelectMany(replication => replication.Desks)
            .GroupBy(figures => (figures.Agency, figures.Desk))
            .OrderBy(desk => desk.Key)
            .Select(desk => Row(scenario.Agencies[desk.Key.Agency], desk.Key.Desk, desk.ToArray()) with { Periods = loads.Of(desk.Key.Agency, desk.Key.Desk) })
            .ToArray();

    private static DeskRow Row(Agency agency, int desk, DeskFigures[] figures) => new(
        agency.Id, agency.Desks[desk].Id,
        Mean(figures, f => f.OnDuty > 0, f => (double)f.Busy / f.OnDuty),
        Mean(figures, f => f.Observed > 0, f => f.QueueArea / f.Observed),
        Mean(figures, f => f.Started > 0, f => Hours.Of(f.TotalWait / f.Started)),
        figures.Average(f => Hours.Of(f.Overtime)), figures.Max(f => f.LongestQueue), agency.Desks[desk].Shifts.Sum(shift => shift.Officers));

    private static Estimate Mean(DeskFigures[] figures, Func<DeskFigures, bool> isDefined, Func<DeskFigures, double> figure) =>
        Intervals.Mean(figures.Where(isDefined).Select(figure).ToArray()) ?? None;
}
