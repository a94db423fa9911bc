using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Run;

/// <summary>Where the time of closed requests went: bars for all of them, shares for each procedure.</summary>
internal static class TimeSection
{
    private const int BarColumns = 40;

    internal static void Write(Page page, RunReport report)
    {
        if (report.All is not { Count: > 0 } all || all.PartHours.Sum() is not (> 0 and var total)) return;
        page.Heading("Where the time went", $"of the {Human.Time(total)} that a closed request took on " +
            $"average{(all.Censored > 0 ? "; the mean above counts open ones, too" : "")}");
        var bars = new TextTable("", ">", ">", "");
        var shares = RoundedShares.Of([.. PartNames.All.Select(part => all.PartHours[(int)part] / total)]);
        foreach (var part in PartNames.All.Where(p => all.PartHours[(int)p] > 0).OrderByDescending(p => all.PartHours[(int)p]))
        {
            var hours = all.PartHours[(int)part];
            bars.Row(PartNames.Words(part), Human.Time(hours), shares[(int)part], Bar(hours / total));
        }
        page.Table(bars);
        ByProcedure(page, report.Figures.Latency.Where(r => r is { Procedure: not null, From: null, Count: > 0 }).ToList());
    }

    private static void ByProcedure(Page page, List<LatencyRow> rows)
    {
        if (rows.Count < 2) return;
        var parts = PartNames.All.Where(p => rows.Any(r => r.PartHours[(int)p] > 0)).ToList();
        var table = new TextTable(["", .. parts.Select(p => ">" + PartNames.Words(p)), ">mean"]);
        foreach (var row in rows)
        {
            var total = row.PartHours.Sum();
            var shares = RoundedShares.Of([.. parts.Select(part => row.PartHours[(int)part] / total)]);
            table.Row([row.Procedure!, .. parts.Select((part, i) => row.PartHours[(int)part] > 0 ? shares[i] : "·"), Human.Time(total)]);
        }
        page.Line();
        page.Table(table);
    }

    private static string Bar(double share) => new('█', Math.Max(1, (int)Math.Round(share * BarColumns)));
}
