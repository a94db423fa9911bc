using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>Where the time goes, before and after: all time of all requests in each state, per request.</summary>
internal static class PartsFigure
{
    private const double Hour = 3_600_000;

    internal static Figure? Of(ComparisonReport report)
    {
        var policies = report.Figures.Policies.Where(p => p.PartMilliseconds.Count > 0 && p.Requests > 0).ToList();
        if (policies.Count < 2) return null;
        var rows = policies.Select(p => (Policy: p, Hours: Hours(p, report.Figures.Replications))).ToList();
        var parts = PartNames.All.Where(part => rows.Any(r => r.Hours[(int)part] > 0)).ToList();
        var table = new HtmlTable($"Time in each state, per request{GoalWords.Whose(report.Figures)} sent, until it closes; open ones until the end of the run",
            ["", .. parts.Select(p => ">" + PartNames.Words(p)), ">together"]);
        foreach (var (policy, hours) in rows)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), parts.Select(p => Cell.Time(hours[(int)p])).Append(Cell.Time(hours.Sum())));
        return new Figure("parts", Title(rows),
            $"Each bar is the time of an average request{GoalWords.Whose(report.Figures)} until it closes, whatever the reply says, its pieces the states in which that time " +
                $"passed; at every instant a request is in one of them. The first bar is the scenario as it stands. A quick refusal makes it shorter and is no gain. " +
                $"Requests that are still open count as old as they are at the end.",
            [new Chart("parts", 120 + 46 * rows.Count, new PartsData([.. rows.Select(r => new PartsRow(ComparisonWeb.Name(r.Policy.Policy), r.Hours, Human.Time(r.Hours.Sum())))],
                Shares: false))], [table])
        { Short = "Where the time goes" };
    }

    private static double[] Hours(PolicyFigures policy, int replications) => [.. policy.PartMilliseconds.Select(time => time / Hour / policy.Requests / replications)];

    private static string Title(List<(PolicyFigures Policy, double[] Hours)> rows)
    {
        var before = rows[0].Hours;
        var (policy, part, difference) = rows.Skip(1)
            .SelectMany(r => PartNames.All.Select(p => (r.Policy, Part: p, Difference: r.Hours[(int)p] - before[(int)p]))).MaxBy(d => Math.Abs(d.Difference));
        return difference == 0 ? "No policy changes where the time goes"
            : $"The largest change is {Differences.Signed(difference)} of “{PartNames.Words(part)}” under “{policy.Policy}”";
    }
}
