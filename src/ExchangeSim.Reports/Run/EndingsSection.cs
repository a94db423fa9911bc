using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>Refusals with their grounds, and the requests that took longest.</summary>
internal static class EndingsSection
{
    private const int MostSlow = 5;

    internal static void Write(Page page, RunReport report)
    {
        Refusals(page, report);
        Slowest(page, report);
    }

    private static void Refusals(Page page, RunReport report)
    {
        if (report.Figures.Refusals.Count == 0) return;
        page.Heading("Refused");
        var table = new TextTable("ground", "procedure", ">requests", ">of those sent") { Keys = 2 };
        foreach (var refusal in report.Figures.Refusals)
        {
            var row = report.Figures.Latency.FirstOrDefault(r => r.Procedure == refusal.Procedure && r.From is null);
            table.Row(refusal.Ground, refusal.Procedure, Human.Count(refusal.Count), Human.Share(row is null ? null : (double)refusal.Count / (row.Count + row.Censored)));
        }
        page.Table(table);
    }

    private static void Slowest(Page page, RunReport report)
    {
        var slowest = report.Figures.Slowest.Take(MostSlow).ToList();
        if (slowest.Count == 0) return;
        page.Heading("Slowest requests");
        var table = new TextTable("request", "to", "procedure", ">took", "outcome", "most of it");
        foreach (var request in slowest)
        {
            var most = PartNames.All.MaxBy(p => request.PartHours[(int)p]);
            var replication = report.Figures.Replications > 1 ? $"; in replication {request.Replication + 1}" : "";
            table.Row(request.Id, request.To, request.Procedure, Took(request), OutcomeWords.Of(request.Outcome),
                $"{PartNames.Words(most)}, {Human.Share(request.PartHours[(int)most] / request.LatencyHours)}{replication}");
        }
        page.Table(table);
        var first = slowest[0];
        var which = report.Figures.Replications > 1 ? $" --replication {first.Replication + 1}" : "";
        page.Paragraph("look at one:", 2);
        page.Command($"{report.Program} trace {report.File} {first.Id}{which}{report.SameRunOptions}", 4);
    }

    /// <summary>How long it took, or for how long it has been open by the end of the run.</summary>
    internal static string Took(SlowRequest request) => Human.Time(request.LatencyHours) + (request.Outcome == Outcome.Open ? " so far" : "");
}
