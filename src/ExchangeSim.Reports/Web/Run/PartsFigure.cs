using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>Where the time of closed requests went, for all and by procedure.</summary>
internal static class PartsFigure
{
    private const int Row = 44, Rest = 110;

    internal static Figure? Of(RunReport report)
    {
        if (report.All is not { Count: > 0 } all || all.PartHours.Sum() is not (> 0 and var total)) return null;
        var procedures = report.Figures.Latency.Where(r => r is { Procedure: not null, From: null, Count: > 0 }).ToList();
        List<LatencyRow> rows = procedures.Count > 1 ? [all, .. procedures] : [all];
        var most = PartNames.All.MaxBy(part => all.PartHours[(int)part]);
        var data = new PartsData([.. rows.Select(r => new PartsRow(Name(r), r.PartHours, Human.Time(r.PartHours.Sum())))], Shares: true);
        return new Figure(
            "parts", $"{Human.Share(all.PartHours[(int)most] / total)} of the time goes to one thing: {PartNames.Words(most)}",
            "Each bar is the whole time of an average closed request of one kind, written at its end; its pieces say where that time went. At every instant a request is in " +
                "one of these states, so the pieces add up."
                + (all.Censored > 0 ? " Open requests are not in it, so a bar is shorter than the mean above, which takes them into account." : ""),
            [new Chart("parts", Rest + Row * rows.Count, data)], [Table(rows)])
        { Short = "Where the time goes" };
    }

    private static string Name(LatencyRow row) => row.Procedure ?? "all requests";

    private static HtmlTable Table(List<LatencyRow> rows)
    {
        var parts = PartNames.All.Where(p => rows.Any(r => r.PartHours[(int)p] > 0)).ToList();
        var table = new HtmlTable("Mean time of closed requests in each state", ["", .. parts.Select(p => ">" + PartNames.Words(p)), ">together"]);
        foreach (var row in rows) table.Row(row.Procedure is null, Name(row), parts.Select(p => Cell.Time(row.PartHours[(int)p])).Append(Cell.Time(row.PartHours.Sum())));
        return table;
    }
}
