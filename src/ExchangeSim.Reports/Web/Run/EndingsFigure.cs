using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>How requests ended, and why some were refused.</summary>
internal static class EndingsFigure
{
    internal static Figure? Of(RunReport report)
    {
        var counts = report.Figures.Requests;
        if (counts.Sent == 0) return null;
        var endings = report.Figures.Endings;
        var shown = Enum.GetValues<Outcome>().Where(outcome => endings.Any(e => e.Outcome == outcome && e.Count.Value > 0)).ToList();
        var (words, names) = (report.Words, report.Names);
        var table = new HtmlTable(words[FlowWords.EndedTable], ["", ">" + words[FlowWords.SentEach], .. shown.Select(outcome => ">" + words.Ended(outcome))]);
        foreach (var of in endings.GroupBy(e => e.Procedure))
            table.Row(of.Key is null, names.Group(of.Key), shown.Select(outcome => Cell.Share(of.First(e => e.Outcome == outcome).Share, words))
                .Prepend(Cell.Count(of.Sum(e => e.Count.Value), words)));
        var grounds = new HtmlTable(words[FlowWords.Grounds], words[FlowWords.Ground], words[FlowWords.Procedure], ">" + words[FlowWords.RequestsHead]);
        foreach (var refusal in report.Figures.Refusals) grounds.Row(names.Ground(refusal.Ground), names.Procedure(refusal.Procedure), Cell.Count(refusal.Count, words));
        return new Figure("endings", words.Of(FlowWords.Answered, words.Share((double)(counts.Answered + counts.PartlyAnswered) / counts.Sent)), "", [],
            report.Figures.OpenAtStart.Count == 0 ? [table, grounds] : [table, grounds, Stock(report)])
        { Short = words[FlowWords.HowEnded] };
    }

    private static HtmlTable Stock(RunReport report)
    {
        var words = report.Words;
        var table = new HtmlTable(words.Of(FlowWords.Stock, words[FlowWords.Counted]), words[FlowWords.Which], ">" + words[FlowWords.AtStart], ">" + words[FlowWords.Closed],
            words[FlowWords.OfThese], ">" + words[FlowWords.StillOpen]);
        foreach (var stock in report.Figures.OpenAtStart.GroupBy(row => row.Stock))
            table.Row(report.Names.Ground(stock.Key), Cell.Count(stock.First().AtStart, words), Cell.Count(StockSection.Closed(stock), words), StockSection.Words(stock, words),
                Cell.Count(stock.Where(row => row.Outcome == Outcome.Open).Sum(row => row.Count.Value), words));
        return table;
    }
}
