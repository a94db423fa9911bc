using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Comparison;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>A bar chart of a workbook, and the figures that it shows, which stand beside it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What its axis counts, such as hours.</param>
/// <param name="IsShare">Whether its figures are shares of 0 to 1, which are shown in per cent.</param>
/// <param name="Bars">A name and a figure for each bar.</param>
internal sealed record BookChart(string Title, string Unit, bool IsShare, IReadOnlyList<(string Name, double Value)> Bars)
{
    private const int Most = 20;

    /// <summary>The charts of a run: for how long procedures are waited for, and how busy desks were.</summary>
    internal static IReadOnlyList<BookChart> Of(RunFigures figures) => Drawable(
    [
        new("Mean wait for an answer within the horizon, by procedure", "hours", false,
            [.. figures.Latency.Where(row => row is { Procedure: not null, From: null, WaitHours: not null }).Select(row => (row.Procedure!, row.WaitHours!.Value))]),
        new("How busy each desk was, the busiest first", "share of their hours that officers worked", true,
            [.. figures.Desks.Where(desk => desk.Utilisation is { Value: > 0 }).OrderByDescending(desk => desk.Utilisation!.Value).Take(Most)
                .Select(desk => ($"{desk.Agency} {desk.Desk}", desk.Utilisation!.Value))]),
    ]);

    /// <summary>The charts of a comparison: each goal's figure under each policy.</summary>
    internal static IReadOnlyList<BookChart> Of(ComparisonFigures figures) => Drawable([.. figures.Goals.Select((goal, i) =>
    {
        var name = MetricWords.Of(goal);
        return new BookChart(char.ToUpperInvariant(name[0]) + name[1..], goal.Metric.IsShare ? "share of requests" : MetricWords.Unit(goal.Metric), goal.Metric.IsShare,
            [.. figures.Policies.Where(policy => policy.Goals[i].Figure is not null).Take(Most)
                .Select(policy => (policy.Policy ?? "as things stand", policy.Policy is null ? policy.Goals[i].Figure!.Baseline : policy.Goals[i].Figure!.Policy))]);
    })]);

    private static IReadOnlyList<BookChart> Drawable(IReadOnlyList<BookChart> charts) => [.. charts.Where(chart => chart.Bars.Count > 0)];
}
