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
        var table = new HtmlTable("How requests ended", "", ">requests", ">of those sent");
        foreach (var (words, count) in new[]
        {
            ("answered", counts.Answered), ("partly answered", counts.PartlyAnswered), ("refused", counts.Refused), ("withdrawn", counts.Withdrawn),
            ("lapsed", counts.Lapsed), ("still open at the end", counts.Open),
        })
            if (count > 0) table.Row(words, Cell.Count(count), Cell.Share((double)count / counts.Sent));
        table.Row(true, "sent", Cell.Count(counts.Sent), Cell.Share(1));
        var grounds = new HtmlTable("Grounds of refusal", "ground", "procedure", ">requests");
        foreach (var refusal in report.Figures.Refusals) grounds.Row(refusal.Ground, refusal.Procedure, Cell.Count(refusal.Count));
        return new Figure("endings", $"{Human.Share((double)(counts.Answered + counts.PartlyAnswered) / counts.Sent)} of the requests are answered, in full or in part", "", [], [table, grounds])
        { Short = "How they ended" };
    }
}
