using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>What became of the requests that were open when the run began.</summary>
internal static class StockSection
{
    internal static string Counted => FlowWords.Counted.En;

    internal static void Write(Page page, RunReport report)
    {
        var rows = report.Figures.OpenAtStart;
        if (rows.Count == 0) return;
        page.Heading("Open at the start", report.Figures.Replications > 1 ? "in one replication, on average" : "");
        var table = new TextTable("which", ">at start", ">closed", "of these", ">still open", ">their mean age") { Keys = 1 };
        foreach (var stock in rows.GroupBy(row => row.Stock))
        {
            var open = stock.FirstOrDefault(row => row.Outcome == Outcome.Open);
            table.Row(stock.Key, Human.Count(stock.First().AtStart), Number(Closed(stock)), Words(stock), Number(open?.Count.Value ?? 0), Human.Time(open?.MeanAgeHours));
        }
        page.Table(table);
        page.Paragraph(Counted, 2);
    }

    /// <summary>How many of an entry closed in one replication.</summary>
    internal static double Closed(IEnumerable<StockRow> stock) => stock.Where(row => row.Outcome != Outcome.Open).Sum(row => row.Count.Value);

    /// <summary>How those ended that closed.</summary>
    internal static string Words(IEnumerable<StockRow> stock, PageLanguage? language = null) => Words(stock, (language ?? PageLanguage.English).Number,
        (language ?? PageLanguage.English).Ended);

    private static string Words(IEnumerable<StockRow> stock, Func<double, string> number, Func<Outcome, string> ended) =>
        string.Join(", ", stock.Where(row => row.Outcome != Outcome.Open).Select(row => $"{number(row.Count.Value)} {ended(row.Outcome)}"));

    internal static string Number(double count) => Human.Number(count);
}
