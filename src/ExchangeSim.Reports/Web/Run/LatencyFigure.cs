using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
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
        var (words, names) = (report.Words, report.Names);
        var answers = new HtmlTable(words[RunWords.AnswersTable], "", ">" + words[RunWords.Horizon], ">" + words[RunWords.MeanWait], ">" + words[RunWords.WithinIt],
            ">" + words[RunWords.WithinLimit], ">" + words[RunWords.ByEnd]);
        foreach (var row in report.Figures.Latency.Where(r => r.From is null && r.WaitHours is not null))
            answers.Row(row.Procedure is null, names.Group(row.Procedure), Cell.Of(row.HorizonHours, row.HorizonHours is { } hours ? words.Time(hours) : words[RunWords.OfEach]),
                Cell.Time(row.WaitHours, words), Cell.Share(row.AnsweredWithinHorizon, words), Cell.Share(row.AnsweredWithinLimit, words), Cell.Share(row.Answered, words));
        var table = Table(words[RunWords.LatencyTable], words);
        foreach (var row in report.Figures.Latency.Where(r => r.From is null)) Add(table, names.Group(row.Procedure), row, words);
        return new Figure("latency", Title(report), "", [], []) { Short = words[RunWords.HowLong], Shown = [answers, table] };
    }

    internal static HtmlTable Table(string caption, PageLanguage words) => new(caption, ["", .. new[]
    {
        RunWords.Closed, RunWords.Open, RunWords.HalfWithin, RunWords.NineInTen, RunWords.NinetyNine, RunWords.Mean, RunWords.RestrictedTo, RunWords.InTime,
    }.Select(word => ">" + words[word])]);

    internal static void Add(HtmlTable table, string name, LatencyRow row, PageLanguage words) => table.Row(
        row.Procedure is null && row.From is null, name, Cell.Count(row.Count, words), Cell.Count(row.Censored, words), Cell.Time(row.MedianHours?.Value, words),
        Cell.Time(row.P90Hours?.Value, words), Cell.Time(row.P99Hours?.Value, words), Cell.Time(row.MeanHours, words),
        Cell.Of(row.MeanHours?.RestrictedTo, words.Figure(Restricted.Cell(row.MeanHours?.RestrictedTo))), Cell.Share(row.WithinLimit?.Value, words));

    private static string Title(RunReport report)
    {
        var (words, names) = (report.Words, report.Names);
        var rows = report.Figures.Latency.Where(r => r is { Procedure: not null, From: null, WaitHours: not null }).OrderBy(r => r.WaitHours!.Value).ToList();
        if (rows.Count < 2) return words.Of(RunWords.WaitTitle, words.Time(report.All!.WaitHours?.Value));
        return words.Of(RunWords.WaitsTitle, names.Procedure(rows[0].Procedure!), words.Time(rows[0].WaitHours!.Value), names.Procedure(rows[^1].Procedure!),
            words.Time(rows[^1].WaitHours!.Value));
    }
}
