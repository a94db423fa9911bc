using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>What makes the same run again, and what one must know to read it right.</summary>
internal static class RunMaking
{
    internal static Html Of(RunReport report)
    {
        var figures = report.Figures;
        var policy = report.Scenario.Policies.FirstOrDefault(p => p.Id == figures.Policy);
        return Making.Of(
        [
            ("scenario", $"{figures.Title} ({figures.Scenario})"),
            ("policy", figures.Policy is null ? "none: the scenario as it stands" : $"{figures.Policy}: {policy?.Says}"),
            ("simulated", $"{Human.Of(figures.Replications, "replication")} of {Human.Number(figures.SimulatedDays)} days"),
            ("warm-up", WarmUpWords.Of(figures.WarmUp)),
            ("seed", $"{figures.Seed}"),
            ("fingerprint", figures.Fingerprint),
        ], report.Origin?.WithFiles, figures.Notes);
    }
}
