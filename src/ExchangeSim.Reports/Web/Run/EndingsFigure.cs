using ExchangeSim.Model;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
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
        var table = new HtmlTable("How requests ended, by the end of the run: share of those sent; ± is the 95 % interval",
            ["", ">sent in a replication", .. shown.Select(outcome => ">" + OutcomeWords.Of(outcome))]);
        foreach (var of in endings.GroupBy(e => e.Procedure))
            table.Row(of.Key is null, of.Key ?? "all requests", shown.Select(outcome => Cell.Share(of.First(e => e.Outcome == outcome).Share))
                .Prepend(Cell.Count(of.Sum(e => e.Count.Value))));
        var grounds = new HtmlTable("Grounds of refusal", "ground", "procedure", ">requests");
        foreach (var refusal in report.Figures.Refusals) grounds.Row(refusal.Ground, refusal.Procedure, Cell.Count(refusal.Count));
        return new Figure("endings", $"{Human.Share((double)(counts.Answered + counts.PartlyAnswered) / counts.Sent)} of the requests are answered, in full or in part", "", [],
            report.Figures.OpenAtStart.Count == 0 ? [table, grounds] : [table, grounds, Stock(report)])
        { Short = "How they ended" };
    }

    private static HtmlTable Stock(RunReport report)
    {
        var table = new HtmlTable($"Open at the start, in a replication. {StockSection.Counted}", "which", ">at start", ">closed", "of these", ">still open");
        foreach (var stock in report.Figures.OpenAtStart.GroupBy(row => row.Stock))
            table.Row(stock.Key, Cell.Count(stock.First().AtStart), Cell.Count(StockSection.Closed(stock)), StockSection.Words(stock),
                Cell.Count(stock.Where(row => row.Outcome == Outcome.Open).Sum(row => row.Count.Value)));
        return table;
    }
}
