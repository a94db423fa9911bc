using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
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
        var (words, names) = (report.Words, report.Names);
        var data = new PartsData([.. rows.Select(r => new PartsRow(names.Group(r.Procedure), r.PartHours, words.Time(r.PartHours.Sum())))], Shares: true)
        { Parts = [.. PartNames.All.Select(words.Of)] };
        return new Figure(
            "parts", words.Of(CurveWords.PartsTitle, words.Share(all.PartHours[(int)most] / total), words.Of(most)),
            words[CurveWords.PartsReading] + (all.Censored > 0 ? words[CurveWords.PartsOpen] : ""),
            [new Chart("parts", Rest + Row * rows.Count, data)], [Table(report, rows)])
        { Short = words[CurveWords.Where] };
    }

    private static HtmlTable Table(RunReport report, List<LatencyRow> rows)
    {
        var words = report.Words;
        var parts = PartNames.All.Where(p => rows.Any(r => r.PartHours[(int)p] > 0)).ToList();
        var table = new HtmlTable(words[CurveWords.PartsTable], ["", .. parts.Select(p => ">" + words.Of(p)), ">" + words[LifeWords.Together]]);
        foreach (var row in rows)
            table.Row(row.Procedure is null, report.Names.Group(row.Procedure), parts.Select(p => Cell.Time(row.PartHours[(int)p], words))
                .Append(Cell.Time(row.PartHours.Sum(), words)));
        return table;
    }
}
