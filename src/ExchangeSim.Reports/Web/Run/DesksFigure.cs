using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
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
        var words = report.Words;
        var all = Table(report, desks.Count > MostRows ? words.Of(DeskWords.Most, MostRows, words.Count(desks.Count)) : words[DeskWords.Every], desks.Take(MostRows));
        return new Figure("desks", Title(report, desks), words[DeskWords.Reading], charts, desks.Count > MostDesks ? [all, .. Weekly(report, drawn)] : [.. Weekly(report, drawn)])
        {
            Short = words[DeskWords.Desks], Shown = [Table(report, words[DeskWords.First], desks.Take(MostDesks))],
        };
    }

    private static string Title(RunReport report, List<DeskSection.HeldUp> desks)
    {
        var (words, worst) = (report.Words, desks[0].Desk);
        if (desks[0].Share < DeskSection.LittleShare)
        {
            var most = desks.MaxBy(d => d.Desk.Utilisation?.Value)!.Desk;
            return words.Of(DeskWords.NoSingle, Name(report, most), words.Share(most.Utilisation?.Value));
        }
        var said = words.Of(DeskWords.LongestAt, Name(report, worst), words.Share(worst.Utilisation?.Value));
        var busiest = worst.Periods.Where(p => p.Utilisation is not null).MaxBy(p => p.MeanQueue);
        return busiest is null || worst.Periods.Count < 2 ? said : words.Of(DeskWords.QueueIn, said, Date(report, busiest), words.Number(busiest.MeanQueue));
    }

    private static string Name(RunReport report, DeskRow desk) => report.Names.Desk(desk.Agency, desk.Desk);

    private static HtmlTable Table(RunReport report, string caption, IEnumerable<DeskSection.HeldUp> desks)
    {
        var words = report.Words;
        var table = new HtmlTable(caption, [words[LifeWords.Desk], .. new[]
        {
            DeskWords.Officers, DeskWords.AtWork, DeskWords.InQueue, DeskWords.Longest, DeskWords.TimeInQueue, DeskWords.OfAllTime,
        }.Select(word => ">" + words[word])]);
        foreach (var (desk, share, _) in desks)
            table.Row(Name(report, desk), Cell.Count(desk.Officers, words), Cell.Share(desk.Utilisation?.Value, words), Cell.Number(desk.MeanQueue?.Value, words),
                Cell.Count(desk.LongestQueue, words), Cell.Time(desk.MeanWaitHours, words), Cell.Share(share, words));
        return table;
    }

    private static LoadData Load(RunReport report, List<DeskRow> desks) => new(
        [.. desks.Select(d => Name(report, d))], [.. Longest(desks).Select(p => Date(report, p))],
        [.. desks.SelectMany((d, row) => d.Periods.Select((p, week) => (double?[])[week, row, p.Utilisation, p.MeanQueue]))]);

    private static IEnumerable<HtmlTable> Weekly(RunReport report, List<DeskRow> desks)
    {
        if (desks.Count == 0) yield break;
        var words = report.Words;
        var table = new HtmlTable(words[DeskWords.Weekly], [words.Of(DeskWords.From, report.Scenario.Zone.Id), .. desks.Select(d => ">" + Name(report, d))]);
        var periods = Longest(desks);
        for (var i = 0; i < periods.Count; i++)
            table.Row(Date(report, periods[i]), desks.Select(d => Cell.Share(i < d.Periods.Count ? d.Periods[i].Utilisation : null, words)));
        yield return table;
    }

    private static IReadOnlyList<DeskLoad> Longest(List<DeskRow> desks) => desks.MaxBy(d => d.Periods.Count)!.Periods;

    private static string Date(RunReport report, DeskLoad period) =>
        report.Words.Date((report.Scenario.Start + Duration.FromDays(period.FromDays)).InZone(report.Scenario.Zone).Date);
}
