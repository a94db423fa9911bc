using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Sweeping;

/// <summary>A search as one HTML file.</summary>
public static class SearchWeb
{
    private const int Row = 34, Rest = 80;

    /// <summary>The page.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="origin">How it was made, or null.</param>
    /// <param name="language">The language, two letters.</param>
    public static HtmlPage Of(SearchReport report, Origin? origin, string language = "en") => Of(report, origin, new ReportNames(report.Scenario, new PageLanguage(language)));

    private static HtmlPage Of(SearchReport report, Origin? origin, ReportNames names)
    {
        var (words, wanted) = (names.Words, SearchAnswer.Wanted(report.Figures.Target, names));
        return new HtmlPage(
            names.Said(report.Scenario.Title), report.Scenario.Question is { } question ? names.Said(question) : null, words.Of(SearchWords.Kind, report.Path, wanted),
            Html.Of($"<p class=\"headline\">{Html.Sentence(SearchAnswer.Of(report, names))}</p>"), [Tried(report, names)], Making.Of(
            [
                (words[PageWords.Scenario], $"{names.Said(report.Scenario.Title)} ({report.Scenario.Id})"),
                (words[PageWords.Policy], report.Policy ?? words[PageWords.NoPolicy]),
                (words[SearchWords.SearchedOver], $"{report.Path}, {words.Of(SweepWords.Range, report.Values[0], report.Values[^1])}"),
                (words[SearchWords.Wanted], wanted),
                (words[SearchWords.CertaintyWanted], words.Figure(FormattableString.Invariant($"{report.Figures.Confidence * 100:0.##} %"))),
                (words[PageWords.Seed], $"{report.Seed}"),
            ], origin?.WithFiles, [words[SearchWords.Halves],
                .. ObservedPeriod.Notes(report.Scenario, [report.Figures.Target.Metric]).Select(note => NoteWords.Of(note, words, names))], words)) { Language = words };
    }

    private static Figure Tried(SearchReport report, ReportNames names)
    {
        var (words, metric, tried) = (names.Words, report.Figures.Target.Metric, report.Figures.Tried);
        var table = new HtmlTable(words[SearchWords.Tried], words[SearchWords.Value], ">" + MetricWords.Of(metric, names), ">" + words[SearchWords.Certainty],
            ">" + words[SearchWords.Met], words[SweepWords.BusiestDesk]);
        foreach (var one in tried)
            table.Row(report.Values[one.Level], Cell.Of(one.Figure?.Value, MetricWords.Value(metric, one.Figure, words)),
                one.Replications == 1 ? "–" : Cell.Of(one.Certainty, words.Share(one.Certainty)), words.Of(SearchWords.MetOf, one.Met, one.Replications),
                one.Busiest is { } desk ? $"{names.Desk(desk.Agency, desk.Desk)}, {words.Share(desk.Utilisation)}" : "–");
        return new Figure("tried", words.Of(SearchWords.AtEachValue, MetricWords.Of(metric, names)), words[SearchWords.Reading],
            [new Chart("tried", Rest + tried.Count * Row, LevelData.Of(metric, [.. tried.Select(one => report.Values[one.Level])],
                [new LevelSeries(report.Path, [.. tried.Select(one => LevelValue.Of(one.Figure))])], names, report.Figures.Target.Value))], [])
        { Short = words[SearchWords.Short], Shown = [table] };
    }
}
