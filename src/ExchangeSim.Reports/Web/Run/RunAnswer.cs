using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>The answer of a run: how long requests take, and what holds them up.</summary>
internal static class RunAnswer
{
    internal static Html Of(RunReport report)
    {
        var words = report.Words;
        if (report.All is not { } all || all.Count + all.Censored == 0) return Html.Of($"<p class=\"headline\">{words[RunWords.NothingSent]}</p>");
        return Html.Of($"""
            {(report.Figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">{words[RunWords.Stopped]}</p>"))}
            <p class="headline">{Html.Sentence(Headline(report))}</p>
            {(DeskSection.Verdict(report, words) is { } verdict ? Html.Of($"<p class=\"more\">{Html.Sentence(verdict)}</p>") : Html.None)}
            <dl class="numbers">
            {Number(words[RunWords.Wait], all.WaitHours?.Value, words.Time(all.WaitHours))}
            {OneRun(words[RunWords.OftenWait], words.Figure(Spread.Time(all.WaitHours?.OneRun)))}
            {Number(words[RunWords.InHorizon], all.AnsweredWithinHorizon?.Value, words.Share(all.AnsweredWithinHorizon))}
            {OneRun(words[RunWords.OftenAnswer], words.Figure(Spread.Share(all.AnsweredWithinHorizon?.OneRun)))}
            {Number(words[RunWords.InLimit], all.AnsweredWithinLimit?.Value, words.Share(all.AnsweredWithinLimit))}
            {Number(words[RunWords.HalfClosed], all.MedianHours?.Value, words.Time(all.MedianHours?.Value))}
            {Number(words[RunWords.Sent], report.Figures.Requests.Sent, words.Count(report.Figures.Requests.Sent))}
            {Number(words[RunWords.StillOpen], report.Figures.Requests.Open, words.Count(report.Figures.Requests.Open))}
            </dl>
            {(all.WaitHours?.OneRun is null ? Html.None : More(Spread.Words(report.Figures.SimulatedDays, report.Scenario.Uncertainty is not null, words)))}
            {Html.Join(SpreadSection.Assumed(report, words).Select(More))}
            """);
    }

    private static Html More(string sentence) => Html.Of($"<p class=\"more\">{sentence}</p>");

    private static Html OneRun(string what, string words) => words == "–" ? Html.None : Html.Of($"<div><dt>{what}</dt><dd>{words}</dd></div>");

    internal static Html Number(string what, double? value, string words) => Html.Of($"<div><dt>{what}</dt><dd>{Cell.Of(value, words).Content}</dd></div>");

    private static string Headline(RunReport report)
    {
        var (all, words) = (report.All!, report.Words);
        var half = AnsweredBy(report, 0.5) is { } hours ? words.Of(RunWords.Half, words.Time(hours))
            : words.Of(all.AnsweredWithinHorizon is null ? RunWords.Answered : RunWords.WithinHorizon,
                words.Share(all.AnsweredWithinHorizon?.Value ?? all.Answered?.Value));
        return all.AnsweredWithinLimit is { } share ? $"{half} {words.Of(RunWords.LimitKept, words.Share(share.Value))}" : half;
    }

    private static double? AnsweredBy(RunReport report, double share) =>
        report.Figures.Outcomes is [var all, ..] ? all.Points.FirstOrDefault(point => point.Answered >= share)?.Hours : null;
}
