using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using NodaTime;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>How busy the desks were over the year, and at which of them requests waited.</summary>
internal static class DesksFigure
{
    private const int MostDesks = 12, MostRows = 60, Row = 26, Rest = 90;

    internal static Figure? Of(RunReport report)
    {
        var desks = DeskSection.ByWaiting(report).Where(d => d.Desk.Utilisation?.Value > 0 || d.Share > 0).ToList();
        if (desks.Count == 0) return null;
        var drawn = desks.Select(d => d.Desk).Where(d => d.Periods.Count > 1).Take(MostDesks).ToList();
        List<Chart> charts = drawn.Count == 0 ? [] : [new Chart("desks", Rest + Row * drawn.Count, Load(report, drawn))];
        var all = Table(desks.Count > MostRows ? $"The {MostRows} desks at which requests waited longest, of {Human.Count(desks.Count)}"
            : "All desks that were asked for work, in the same order", desks.Take(MostRows));
        return new Figure("desks", Title(report, desks),
            "Each row is a desk, each small square a week (or some weeks, if the run is long); the darker, the more of their hours its officers worked. Desks at which " +
                "requests waited longest come first.",
            charts, desks.Count > MostDesks ? [all, .. Weekly(report, drawn)] : [.. Weekly(report, drawn)])
        {
            Short = "Desks", Shown = [Table("Desks, by the time that requests waited at them, for hours or for an officer", desks.Take(MostDesks))],
        };
    }

    private static string Title(RunReport report, List<DeskSection.HeldUp> desks)
    {
        var worst = desks[0].Desk;
        if (desks[0].Share < DeskSection.LittleShare)
        {
            var most = desks.MaxBy(d => d.Desk.Utilisation?.Value)!.Desk;
            return $"No single desk holds everything up; the busiest is {most.Agency} {most.Desk}, whose officers work {Human.Share(most.Utilisation?.Value)} of their hours";
        }
        var words = $"Requests wait longest at {worst.Agency} {worst.Desk}: its officers work {Human.Share(worst.Utilisation?.Value)} of their hours";
        var busiest = worst.Periods.Where(p => p.Utilisation is not null).MaxBy(p => p.MeanQueue);
        return busiest is null || worst.Periods.Count < 2 ? words
            : $"{words}, and the queue is longest in the week of {Date(report, busiest)}, with {Human.Number(busiest.MeanQueue)} in queue on average over that week and all "
                + "replications";
    }

    private static HtmlTable Table(string caption, IEnumerable<DeskSection.HeldUp> desks)
    {
        var table = new HtmlTable(caption, "desk", ">officers", ">at work", ">in queue on average", ">most ever in queue in a replication", ">time in queue", ">share of all time");
        foreach (var (desk, share, _) in desks)
            table.Row($"{desk.Agency} {desk.Desk}", Cell.Count(desk.Officers), Cell.Share(desk.Utilisation?.Value), Cell.Number(desk.MeanQueue?.Value),
                Cell.Count(desk.LongestQueue), Cell.Time(desk.MeanWaitHours), Cell.Share(share));
        return table;
    }

    private static LoadData Load(RunReport report, List<DeskRow> desks) => new(
        [.. desks.Select(d => $"{d.Agency} {d.Desk}")], [.. Longest(desks).Select(p => Date(report, p))],
        [.. desks.SelectMany((d, row) => d.Periods.Select((p, week) => (double?[])[week, row, p.Utilisation, p.MeanQueue]))]);

    private static IEnumerable<HtmlTable> Weekly(RunReport report, List<DeskRow> desks)
    {
        if (desks.Count == 0) yield break;
        var table = new HtmlTable("Share of their hours that officers worked, week by week", [$"from, {report.Scenario.Zone.Id}", .. desks.Select(d => $">{d.Agency} {d.Desk}")]);
        var periods = Longest(desks);
        for (var i = 0; i < periods.Count; i++) table.Row(Date(report, periods[i]), desks.Select(d => Cell.Share(i < d.Periods.Count ? d.Periods[i].Utilisation : null)));
        yield return table;
    }

    private static IReadOnlyList<DeskLoad> Longest(List<DeskRow> desks) => desks.MaxBy(d => d.Periods.Count)!.Periods;

    private static string Date(RunReport report, DeskLoad period) => Say.Date((report.Scenario.Start + Duration.FromDays(period.FromDays)).InZone(report.Scenario.Zone).Date);
}
