using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>The answer of a run: how long requests take, and what holds them up.</summary>
internal static class RunAnswer
{
    internal static Html Of(RunReport report)
    {
        if (report.All is not { } all || all.Count + all.Censored == 0) return Html.Of($"<p class=\"headline\">No request was sent.</p>");
        return Html.Of($"""
            {(report.Figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">The run was stopped before its end; the figures are of what was done until then.</p>"))}
            <p class="headline">{Html.Sentence(Headline(report))}</p>
            {(DeskSection.Verdict(report) is { } verdict ? Html.Of($"<p class=\"more\">{Html.Sentence(verdict)}</p>") : Html.None)}
            <dl class="numbers">
            {Number("half are closed within", all.MedianHours?.Value, Human.Time(all.MedianHours?.Value))}
            {Number("nine in ten within", all.P90Hours?.Value, Human.Time(all.P90Hours?.Value))}
            {Number("mean" + Restricted.Words(all.MeanHours), all.MeanHours?.Value, Human.Time(all.MeanHours))}
            {Number("within their time limit", all.WithinLimit, Human.Share(all.WithinLimit))}
            {Number("requests sent", report.Figures.Requests.Sent, Human.Count(report.Figures.Requests.Sent))}
            {Number("still open at the end", report.Figures.Requests.Open, Human.Count(report.Figures.Requests.Open))}
            </dl>
            """);
    }

    internal static Html Number(string what, double? value, string words) => Html.Of($"<div><dt>{what}</dt><dd>{Cell.Of(value, words).Content}</dd></div>");

    private static string Headline(RunReport report)
    {
        var all = report.All!;
        var half = all.MedianHours is { } median ? $"Half of all requests are closed within {Human.Time(median.Value)}" : "Fewer than half of all requests are closed by the end";
        var nine = all.P90Hours is { } p90 ? $", nine in ten within {Human.Time(p90.Value)}" : "";
        var late = all.WithinLimit is { } share ? $". {Human.Share(1 - share)} of those with a time limit come too late" : "";
        return half + nine + late + ".";
    }
}
