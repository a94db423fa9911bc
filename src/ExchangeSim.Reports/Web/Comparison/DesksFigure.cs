using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
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
        var words = report.Words;
        return new Figure("desks", Title(report, desks[0]), words[WhyWords.DesksReading],
            [.. desks.Select((rows, i) => new Chart($"desks-{i + 1}", Rest + Row * rows.Count, Load(report, rows)) { Heading = Name(report, rows) })],
                [.. desks.Select(rows => Table(report, rows))])
        { Short = words[DeskWords.Desks] };
    }

    // Every policy has the same desks in the same order; a desk that it does not have, without periods.
    private static List<Course> Rows(ComparisonReport report, DeskCourse desk, int index) =>
        [.. report.Figures.Policies.Where(p => p.Desks[index].Periods.Count > 1)
            .Select(p => new Course(ComparisonWeb.Name(p.Policy, report.Words), desk, p.Desks[index].Periods))];

    private static string Name(ComparisonReport report, List<Course> rows) => report.Names.Desk(rows[0].Desk.Agency, rows[0].Desk.Desk);

    private static string Title(ComparisonReport report, List<Course> rows)
    {
        var (words, other) = (report.Words, rows.Skip(1).MinBy(r => r.Queue)!);
        return other.Queue < rows[0].Queue
            ? words.Of(WhyWords.DeskFewer, Name(report, rows), words.Number(rows[0].Queue), words.Number(other.Queue), other.Policy)
            : words.Of(WhyWords.DeskNone, Name(report, rows), words.Number(rows[0].Queue));
    }

    private static LoadData Load(ComparisonReport report, List<Course> rows) => new(
        [.. rows.Select(r => r.Policy)], [.. Longest(rows).Select(p => Date(report, p))],
        [.. rows.SelectMany((r, row) => r.Periods.Select((p, week) => (double?[])[week, row, p.Utilisation, p.MeanQueue]))]);

    private static HtmlTable Table(ComparisonReport report, List<Course> rows)
    {
        var words = report.Words;
        var table = new HtmlTable(words.Of(WhyWords.DeskTable, Name(report, rows)),
            [words.Of(DeskWords.From, report.Scenario.Zone.Id),
                .. rows.SelectMany(r => (string[])[">" + words.Of(WhyWords.PolicyWork, r.Policy), ">" + words[WhyWords.Queue]])]);
        var periods = Longest(rows);
        for (var i = 0; i < periods.Count; i++) table.Row(Date(report, periods[i]), rows.SelectMany(r => Cells(i < r.Periods.Count ? r.Periods[i] : null, words)));
        return table;
    }

    private static Cell[] Cells(DeskLoad? period, PageLanguage words) => [Cell.Share(period?.Utilisation, words), Cell.Number(period?.MeanQueue, words)];

    private static IReadOnlyList<DeskLoad> Longest(List<Course> rows) => rows.MaxBy(r => r.Periods.Count)!.Periods;

    private static string Date(ComparisonReport report, DeskLoad period) =>
        report.Words.Date((report.Scenario.Start + Duration.FromDays(period.FromDays)).InZone(report.Scenario.Zone).Date);

    private sealed record Course(string Policy, DeskCourse Desk, IReadOnlyList<DeskLoad> Periods)
    {
        /// <summary>Pieces of work waiting, on average over the run.</summary>
        internal double Queue => Periods.Sum(p => p.MeanQueue * p.Days) / Periods.Sum(p => p.Days);
    }
}
