using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Comparison;

/// <summary>A comparison as text, the answer first: what each policy does for the goal, for whom, how certainly, at what cost, and why; then the ranking, then notes.</summary>
public static class ComparisonPage
{
    /// <summary>Writes the page; <paramref name="written"/> are the files that hold the details.</summary>
    public static void Write(Page page, ComparisonReport report, IReadOnlyList<string> written)
    {
        Facts(page, report);
        AnswerSection.Write(page, report);
        AnsweredOverTime.Write(page, [.. report.Figures.Policies.Where(p => p.Outcomes is [{ Points.Count: > 1 }, ..])
            .Select(p => (p.Policy ?? "(as things stand)", Curve(report.Figures, p)))], OfCurves(report.Figures));
        foreach (var policy in report.Policies) PolicySection.Write(page, report.Figures, policy);
        RankingSection.Write(page, report.Figures);
        OneRunSection.Write(page, report);
        page.Heading("Notes");
        foreach (var note in report.Figures.Notes) page.Entry("-", note.Text, 2);
        if (report.Figures.Replications > 1) page.Entry("-", SavedByCommonNumbers(report), 2);
        page.Heading("Files");
        if (written.Count == 0) page.Paragraph("none written; --out DIR writes every figure as CSV and JSON", 2);
        foreach (var path in written) page.Line("  " + path);
    }

    private static void Facts(Page page, ComparisonReport report)
    {
        var figures = report.Figures;
        page.Title(figures.Title);
        if (report.Scenario.Question is { } question) page.Paragraph(question);
        page.Line();
        if (!figures.IsComplete) page.Entry("STOPPED", "It was stopped before its end; the figures are of what was done until then.");
        var policies = figures.Policies.Count - 1;
        page.Entry("compared", $"{Human.Of(policies, "policy", "policies")} with the scenario as it stands: {Human.Of(figures.Replications, "replication")} of "
            + $"{Human.Number(figures.SimulatedDays)} days under each, seed {figures.Seed}, the same random numbers for all");
        page.Entry("judged by", GoalWords.Of(figures.Goals));
        page.Entry("horizon", GoalWords.Horizons(figures));
        page.Entry("warm-up", WarmUpWords.Of(figures.WarmUp));
        page.Entry("precision", Precision(figures));
    }

    /// <summary>How requests that the first goal is about ended over time.</summary>
    internal static OutcomeCurve Curve(ComparisonFigures figures, PolicyFigures policy) =>
        policy.Outcomes.FirstOrDefault(c => c.Procedure == figures.Goals[0].Metric.Procedure) ?? policy.Outcomes[0];

    private static string OfCurves(ComparisonFigures figures) =>
        figures.Goals[0].Metric.Procedure is { } procedure && figures.Baseline.Outcomes.Any(c => c.Procedure == procedure)
            ? MetricWords.Whose(new Metric(Statistic.MeanWait, procedure)) : MetricWords.Whose(Goal.Usual.Metric);

    private static string Precision(ComparisonFigures figures)
    {
        var others = figures.Goals.Any(g => g.Metric.IsCount) ? figures.Goals.Any(g => g.Metric.IsTime) ? "times and numbers" : "numbers" : "times";
        var ofWhat = !figures.Goals.Any(g => g.Metric.IsShare) ? "the figure as things stand"
            : figures.Goals.All(g => g.Metric.IsShare) ? "the requests (points)" : $"{others} as things stand, or points of shares,";
        var after = $"after {Human.Of(figures.Replications, "replication")}";
        if (figures.WantedPrecision is not { } sought) return Reached(figures) is { } known ? $"± {known} of {ofWhat.TrimEnd(',')} {after}" : $"unknown {after}";
        var wanted = $"± {PerCent(sought)} of {ofWhat} wanted";
        if (Reached(figures) is not { } reached) return $"unknown; {wanted}";
        return figures.IsPrecise ? $"± {reached}; {wanted}" : $"NOT REACHED: ± {reached} {after}; {wanted}";
    }

    /// <summary>The precision that was reached, in points if it is that of a share; null: none is known.</summary>
    internal static string? Reached(ComparisonFigures figures) => figures.ReachedPrecision is not { } reached ? null
        : figures.IsReachedInPoints ? $"{PerCent(reached)[..^2]} points" : PerCent(reached);

    private static string SavedByCommonNumbers(ComparisonReport report)
    {
        var told = report.Policies.Where(p => p.Goals[0].Figure?.VarianceRatio is not null)
            .Select(p => $"{p.Policy} {Human.Number(p.Goals[0].Figure!.VarianceRatio!.Value)}").ToList();
        return told.Count == 0
            ? "Common random numbers: no difference varies between replications."
            : $"The same random numbers under every policy: with others it would take so many times as many replications to know a difference " +
                $"as well (ratio of variances): {string.Join(", ", told)}.";
    }

    private static string PerCent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
