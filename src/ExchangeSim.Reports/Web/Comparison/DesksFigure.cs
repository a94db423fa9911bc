using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using NodaTime;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>How busy the desks that bind were over the run, policy by policy.</summary>
internal static class DesksFigure
{
    private const int MostDesks = 4, Row = 26, Rest = 90;

    internal static Figure? Of(ComparisonReport report)
    {
        var desks = report.Figures.Baseline.Desks.Select((desk, i) => Rows(report, desk, i)).Where(rows => rows.Count > 1).Take(MostDesks).ToList();
        if (desks.Count == 0) return null;
        return new Figure("desks", Title(desks[0]),
            "There is a chart for each desk at which requests wait longest, as things stand or under a policy. Each row is a policy, each small square a week (or some weeks, " +
                "if the run is long), averaged over the replications; "
            + "the darker, the more of their hours the desk's officers worked. Where it is white, nobody was on duty.",
            [.. desks.Select((rows, i) => new Chart($"desks-{i + 1}", Rest + Row * rows.Count, Load(report, rows)) { Heading = Name(rows) })],
                [.. desks.Select(rows => Table(report, rows))])
        { Short = "Desks" };
    }

    // Every policy has the same desks in the same order; a desk that it does not have, without periods.
    private static List<Course> Rows(ComparisonReport report, DeskCourse desk, int index) =>
        [.. report.Figures.Policies.Where(p => p.Desks[index].Periods.Count > 1).Select(p => new Course(ComparisonWeb.Name(p.Policy), desk, p.Desks[index].Periods))];

    private static string Name(List<Course> rows) => $"{rows[0].Desk.Agency} {rows[0].Desk.Desk}";

    private static string Title(List<Course> rows)
    {
        var other = rows.Skip(1).MinBy(r => r.Queue)!;
        var (before, after) = (Human.Number(rows[0].Queue), Human.Number(other.Queue));
        return other.Queue < rows[0].Queue
            ? $"At {Name(rows)} {before} pieces of work wait on average {rows[0].Policy}, {after} under “{other.Policy}”"
            : $"At {Name(rows)} {before} pieces of work wait on average {rows[0].Policy}, and no fewer under any policy";
    }

    private static LoadData Load(ComparisonReport report, List<Course> rows) => new(
        [.. rows.Select(r => r.Policy)], [.. Longest(rows).Select(p => Date(report, p))],
        [.. rows.SelectMany((r, row) => r.Periods.Select((p, week) => (double?[])[week, row, p.Utilisation, p.MeanQueue]))]);

    private static HtmlTable Table(ComparisonReport report, List<Course> rows)
    {
        var table = new HtmlTable($"{Name(rows)}, week by week: share of their hours that officers worked, and pieces of work that waited",
            [$"from, {report.Scenario.Zone.Id}", .. rows.SelectMany(r => (string[])[$">{r.Policy}: at work", ">in queue"])]);
        var periods = Longest(rows);
        for (var i = 0; i < periods.Count; i++) table.Row(Date(report, periods[i]), rows.SelectMany(r => Cells(i < r.Periods.Count ? r.Periods[i] : null)));
        return table;
    }

    private static Cell[] Cells(DeskLoad? period) => [Cell.Share(period?.Utilisation), Cell.Number(period?.MeanQueue)];

    private static IReadOnlyList<DeskLoad> Longest(List<Course> rows) => rows.MaxBy(r => r.Periods.Count)!.Periods;

    private static string Date(ComparisonReport report, DeskLoad period) =>
        Say.Date((report.Scenario.Start + Duration.FromDays(period.FromDays)).InZone(report.Scenario.Zone).Date);

    private sealed record Course(string Policy, DeskCourse Desk, IReadOnlyList<DeskLoad> Periods)
    {
        /// <summary>Pieces of work waiting, on average over the run.</summary>
        internal double Queue => Periods.Sum(p => p.MeanQueue * p.Days) / Periods.Sum(p => p.Days);
    }
}
