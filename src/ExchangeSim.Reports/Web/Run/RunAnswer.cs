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
            {Number("mean wait for an answer", all.WaitHours?.Value, Human.Time(all.WaitHours))}
            {OneRun(Spread.Often + " wait", Spread.Time(all.WaitHours?.OneRun))}
            {Number("answered within the horizon", all.AnsweredWithinHorizon?.Value, Human.Share(all.AnsweredWithinHorizon))}
            {OneRun(Spread.Often + " answer", Spread.Share(all.AnsweredWithinHorizon?.OneRun))}
            {Number("answered within their time limit", all.AnsweredWithinLimit?.Value, Human.Share(all.AnsweredWithinLimit))}
            {Number("half are closed within", all.MedianHours?.Value, Human.Time(all.MedianHours?.Value))}
            {Number("requests sent", report.Figures.Requests.Sent, Human.Count(report.Figures.Requests.Sent))}
            {Number("still open at the end", report.Figures.Requests.Open, Human.Count(report.Figures.Requests.Open))}
            </dl>
            {(all.WaitHours?.OneRun is null ? Html.None : Html.Of($"<p class=\"more\">{Spread.Words(report.Figures.SimulatedDays, report.Scenario.Uncertainty is not null)}</p>"))}
            {Html.Join(SpreadSection.Assumed(report).Select(sentence => Html.Of($"<p class=\"more\">{sentence}</p>")))}
            """);
    }

    private static Html OneRun(string what, string words) => words == "–" ? Html.None : Html.Of($"<div><dt>{what}</dt><dd>{words}</dd></div>");

    internal static Html Number(string what, double? value, string words) => Html.Of($"<div><dt>{what}</dt><dd>{Cell.Of(value, words).Content}</dd></div>");

    private static string Headline(RunReport report)
    {
        var all = report.All!;
        var half = AnsweredBy(report, 0.5) is { } hours ? $"Half of all requests are answered within {Human.Time(hours)}"
            : $"{Human.Share(all.AnsweredWithinHorizon?.Value ?? all.Answered?.Value)} of all requests are " +
            $"answered{(all.AnsweredWithinHorizon is null ? "" : " within the horizon")}";
        var limit = all.AnsweredWithinLimit is { } share ? $". {Human.Share(share.Value)} of those with a time limit are answered within it" : "";
        return half + limit + ".";
    }

    private static double? AnsweredBy(RunReport report, double share) =>
        report.Figures.Outcomes is [var all, ..] ? all.Points.FirstOrDefault(point => point.Answered >= share)?.Hours : null;
}
