using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>A sweep as text: what was varied, the responses, what the policies change at each point, and the effects, the greatest first.</summary>
public static class SweepPage
{
    /// <summary>Writes the page; <paramref name="written"/> are the files that hold the details.</summary>
    public static void Write(Page page, Scenario scenario, SweepFigures figures, IReadOnlyList<string> written)
    {
        Facts(page, scenario, figures);
        Responses(page, figures);
        if (figures.Policies.Count > 0) Policies(page, figures);
        Effects(page, figures);
        if (figures.Interactions.Count > 0) Interactions(page, figures);
        page.Heading("Notes");
        foreach (var note in figures.Notes) page.Entry("-", note.Text, 2);
        page.Entry("-", "The same requests with the same amounts of work arise at every point, so differences between points are much surer than the points themselves.", 2);
        page.Heading("Files");
        if (written.Count == 0) page.Paragraph("none written; --out DIR writes every figure as CSV and JSON", 2);
        foreach (var path in written) page.Line("  " + path);
    }

    /// <summary>Stands for a figure in tables: A, B, …, Z, AA, …</summary>
    internal static string Letter(int figure) => (figure < 26 ? "" : Letter(figure / 26 - 1)) + (char)('A' + figure % 26);

    private static void Facts(Page page, Scenario scenario, SweepFigures figures)
    {
        page.Title(figures.Title);
        if (scenario.Question is { } question) page.Paragraph(question);
        page.Line();
        if (!figures.IsComplete) page.Entry("STOPPED", "It was stopped before its end; the figures are of what was done until then.");
        page.Entry("swept", $"{Human.Of(figures.Points.Count, "point")} ({SettingWords.Of(figures.Design, PageLanguage.English)}), "
            + $"{Human.Of(figures.Replications, "replication")} of each, seed {figures.Seed}");
        page.Entry("asked for", MetricWords.Of(figures.Response));
        for (var i = 0; i < figures.Varied.Count; i++) page.Entry(Letter(i), $"{figures.Varied[i]}: {SettingWords.Range(figures, i, PageLanguage.English)}");
    }

    private static string Aside(Metric response) => $"the {MetricWords.Of(response)}{MetricWords.Counted(response)}; more of the same requests beside it"
        + (response.IsCount ? ", in whatever period" : response.Statistic == Statistic.MeanWait ? ", their times from sending to the final reply" : "");

    private static void Responses(Page page, SweepFigures figures)
    {
        page.Heading("Responses", Aside(figures.Response));
        var others = new[] { Statistic.Mean, Statistic.Median, Statistic.P90, Statistic.ShareAnswered }.Where(s => s != figures.Response.Statistic).ToList();
        var rows = new List<string[]>();
        string[] headings =
        [
            .. Headings(figures), ">response", ">against the first", .. others.Select(s => s switch
            {
                Statistic.Mean => ">mean", Statistic.Median => ">half within", Statistic.P90 => ">9 in 10", _ => ">answered",
            }), "busiest desk",
        ];
        foreach (var point in figures.Points)
        {
            var (response, against) = (point.Figures[(int)figures.Response.Statistic], point.AgainstFirst);
            rows.Add([
                .. Cells(figures, point), MetricWords.Value(figures.Response, response), point == figures.Points[0] ? ""
                    : MetricWords.Change(figures.Response, against?.Difference, against?.HalfWidth),
                .. others.Select(s => s == Statistic.ShareAnswered ? Human.Share(point.Figures[(int)s]?.Value) : Human.Time(point.Figures[(int)s]?.Value)
                    + Restricted.Words(point.Figures[(int)s])),
                point.Busiest is { } desk ? $"{desk.Agency} {desk.Desk}, {Human.Share(desk.Utilisation)}" : "–",
            ]);
        }
        page.Table(Keyed(page, headings, rows, Headings(figures).Count()));
    }

    private static void Policies(Page page, SweepFigures figures)
    {
        page.Heading("Under the policies", $"by how much each changes the {MetricWords.Of(figures.Response)} at that point");
        page.Table(Keyed(page, [.. Headings(figures), .. figures.Policies.Select(p => ">" + p)],
            [.. figures.Points.Select(point => (string[])[.. Cells(figures, point),
                .. point.Policies.Select(p => MetricWords.Change(figures.Response, p?.Difference, p?.HalfWidth))])], Headings(figures).Count()));
    }

    private static void Effects(Page page, SweepFigures figures)
    {
        page.Heading("Effects", figures.Design switch
        {
            Design.Factorial => "what moving one figure changes, on average over the others; the greatest first",
            Design.OneAtATime => "what moving one figure changes, the others as they stand; the greatest first",
            _ => "straight lines through all points, from a figure's least to its greatest value; the greatest first",
        });
        if (figures.Effects.Count == 0)
        {
            page.Paragraph("too few points to tell: there must be two more than figures", 2);
            return;
        }
        var (less, more) = figures.Response switch { { IsTime: true } => ("shorter", "longer"), { IsCount: true } => ("fewer", "more"), _ => ("less", "more") };
        string[] headings = ["", "from", "to", ">response", .. figures.Policies.Select(p => ">" + p)];
        var rows = figures.Effects.Select(effect => (string[])[Letter(effect.Varied), SettingWords.Of(effect.From), SettingWords.Of(effect.To),
            .. effect.Changes.Select(c => MetricWords.Change(figures.Response, c))]).ToList();
        var table = Keyed(page, headings, rows, 3);
        if (figures.Policies.Count == 0)
        {
            // The bars take what the words leave.
            var bars = new IntervalBars(figures.Effects.Select(e => e.Changes[0]).OfType<Estimate>().Select(Paired), page.Columns - 4 - table.Width, less, more);
            table = new TextTable([.. headings, bars.Heading],
                rows.Zip(figures.Effects, (row, effect) => (string[])[.. row, effect.Changes[0] is { } change ? bars.Of(Paired(change)) : ""]));
        }
        page.Table(table);
        if (figures.Explained is [{ } explained, ..])
            page.Paragraph($"straight lines explain {(explained * 100).ToString("0", CultureInfo.InvariantCulture)} % of what differs between points (variance)", 2);
    }

    private static void Interactions(Page page, SweepFigures figures)
    {
        page.Heading("Together", "what moving two figures from their first to their last value does beyond what each does alone");
        var table = new TextTable(["", ">response", .. figures.Policies.Select(p => ">" + p)]);
        foreach (var pair in figures.Interactions)
            table.Row([$"{Letter(pair.First)} and {Letter(pair.Second)}", .. pair.Changes.Select(c => MetricWords.Change(figures.Response, c))]);
        page.Table(table);
    }

    // What is varied says which row it is. Where that alone would fill half of the page, rows have numbers, which every block of a folded table has again.
    private static TextTable Keyed(Page page, string[] headings, IReadOnlyList<string[]> rows, int keys)
    {
        var table = new TextTable(headings, rows) { Keys = keys };
        return table.KeyWidth <= page.Columns / 2 ? table
            : new TextTable([">row", .. headings], rows.Select((row, i) => (string[])[(i + 1).ToString(CultureInfo.InvariantCulture), .. row]));
    }

    private static IEnumerable<string> Headings(SweepFigures figures) =>
        figures.Design == Design.OneAtATime ? ["", "set to"] : figures.Varied.Select((_, i) => Letter(i));

    private static IEnumerable<string> Cells(SweepFigures figures, PointFigures point)
    {
        if (figures.Design != Design.OneAtATime) return point.Settings.Select(setting => SettingWords.Of(setting));
        var moved = point.Settings.ToList().FindIndex(s => s.Text is not null);
        return moved < 0 ? ["", "as it stands"] : [Letter(moved), SettingWords.Of(point.Settings[moved])];
    }

    private static PairedFigure Paired(Estimate change) => new(0, change.Value, change.Value, change.HalfWidth, change.HalfWidth, null, null);
}
