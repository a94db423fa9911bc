using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>How long requests took: the share closed over time, and the figures by procedure.</summary>
internal static class LatencyFigure
{
    internal static Figure? Of(RunReport report)
    {
        if (report.All is not { } all || all.Count + all.Censored == 0) return null;
        var answers = new HtmlTable("Mean wait for an answer within the horizon, and shares answered; ± is the 95 % interval", "", ">horizon", ">mean wait",
            ">answered within it", ">answered within limit", ">answered by the end");
        foreach (var row in report.Figures.Latency.Where(r => r.From is null && r.WaitHours is not null))
            answers.Row(row.Procedure is null, row.Procedure ?? "all requests", Cell.Of(row.HorizonHours, AnswersSection.Horizon(row)), Cell.Time(row.WaitHours),
                Cell.Share(row.AnsweredWithinHorizon), Cell.Share(row.AnsweredWithinLimit), Cell.Share(row.Answered));
        var table = Table("How long requests took to close, from sending to the final reply, whatever it says");
        foreach (var row in report.Figures.Latency.Where(r => r.From is null)) Add(table, row.Procedure ?? "all requests", row);
        return new Figure("latency", Title(report), "", [], []) { Short = "How long", Shown = [answers, table] };
    }

    internal static HtmlTable Table(string caption) => new(caption, "", ">closed", ">open", ">half within", ">9 in 10", ">99 in 100", ">mean", Restricted.Heading, ">in time");

    internal static void Add(HtmlTable table, string name, LatencyRow row) => table.Row(
        row.Procedure is null && row.From is null, name, Cell.Count(row.Count), Cell.Count(row.Censored), Cell.Time(row.MedianHours?.Value), Cell.Time(row.P90Hours?.Value),
        Cell.Time(row.P99Hours?.Value), Cell.Time(row.MeanHours), Cell.Of(row.MeanHours?.RestrictedTo, Restricted.Cell(row.MeanHours?.RestrictedTo)),
            Cell.Share(row.WithinLimit?.Value));

    private static string Title(RunReport report)
    {
        var rows = report.Figures.Latency.Where(r => r is { Procedure: not null, From: null, WaitHours: not null }).OrderBy(r => r.WaitHours!.Value).ToList();
        if (rows.Count < 2) return $"An answer is waited for {Human.Time(report.All!.WaitHours?.Value)} on average";
        return $"An answer to {rows[0].Procedure} is waited for {Human.Time(rows[0].WaitHours!.Value)} on average, one to {rows[^1].Procedure} " +
            $"{Human.Time(rows[^1].WaitHours!.Value)}";
    }
}
