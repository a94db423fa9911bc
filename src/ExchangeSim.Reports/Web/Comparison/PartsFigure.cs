using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
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
        var words = report.Words;
        var whose = GoalWords.Whose(report.Figures, report.Names);
        var table = new HtmlTable(words.Of(WhyWords.PartsTable, whose), ["", .. parts.Select(p => ">" + words.Of(p)), ">" + words[LifeWords.Together]]);
        foreach (var (policy, hours) in rows)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words), parts.Select(p => Cell.Time(hours[(int)p], words)).Append(Cell.Time(hours.Sum(), words)));
        var data = new PartsData([.. rows.Select(r => new PartsRow(ComparisonWeb.Name(r.Policy.Policy, words), r.Hours, words.Time(r.Hours.Sum())))], Shares: false)
        { Parts = [.. PartNames.All.Select(words.Of)] };
        return new Figure("parts", Title(rows, words), words.Of(WhyWords.PartsReading, whose), [new Chart("parts", 120 + 46 * rows.Count, data)], [table])
        { Short = words[CurveWords.Where] };
    }

    private static double[] Hours(PolicyFigures policy, int replications) => [.. policy.PartMilliseconds.Select(time => time / Hour / policy.Requests / replications)];

    private static string Title(List<(PolicyFigures Policy, double[] Hours)> rows, PageLanguage words)
    {
        var before = rows[0].Hours;
        var (policy, part, difference) = rows.Skip(1)
            .SelectMany(r => PartNames.All.Select(p => (r.Policy, Part: p, Difference: r.Hours[(int)p] - before[(int)p]))).MaxBy(d => Math.Abs(d.Difference));
        return difference == 0 ? words[WhyWords.PartsSame]
            : words.Of(WhyWords.PartsChange, words.Figure(Differences.Signed(difference)), words.Of(part), policy.Policy!);
    }
}
