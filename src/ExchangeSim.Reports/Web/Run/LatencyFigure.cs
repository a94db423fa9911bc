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
        var table = Table("How long requests took, from sending to the final reply");
        foreach (var row in report.Figures.Latency.Where(r => r.From is null)) Add(table, row.Procedure ?? "all requests", row);
        return new Figure("latency", Title(report), "", [], []) { Short = "How long", Shown = [table] };
    }

    internal static HtmlTable Table(string caption) => new(caption, "", ">closed", ">open", ">half within", ">9 in 10", ">99 in 100", ">mean", Restricted.Heading, ">in time");

    internal static void Add(HtmlTable table, string name, LatencyRow row) => table.Row(
        row.Procedure is null && row.From is null, name, Cell.Count(row.Count), Cell.Count(row.Censored), Cell.Time(row.MedianHours?.Value), Cell.Time(row.P90Hours?.Value),
        Cell.Time(row.P99Hours?.Value), Cell.Time(row.MeanHours), Cell.Of(row.MeanHours?.RestrictedTo, Restricted.Cell(row.MeanHours?.RestrictedTo)), Cell.Share(row.WithinLimit));

    private static string Title(RunReport report)
    {
        var rows = report.Figures.Latency.Where(r => r is { Procedure: not null, From: null, MedianHours: not null }).OrderBy(r => r.MedianHours!.Value).ToList();
        if (rows.Count < 2) return $"A request takes {Human.Time(report.All!.MeanHours?.Value)} on average{Restricted.Words(report.All!.MeanHours)}";
        return $"Half of {rows[0].Procedure} is closed within {Human.Time(rows[0].MedianHours!.Value)}, half of {rows[^1].Procedure} within {Human.Time(rows[^1].MedianHours!.Value)}";
    }
}
