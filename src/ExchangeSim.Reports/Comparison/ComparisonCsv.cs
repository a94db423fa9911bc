using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The tables of a comparison as CSV. Column names carry their unit last.</summary>
public static class ComparisonCsv
{
    private static readonly string[] Columns = ["baseline", "policy", "difference", "half_width", "simultaneous_half_width", "unpaired_half_width", "variance_ratio",
        "baseline_restricted_to", "policy_restricted_to"];

    /// <summary><c>comparison.csv</c>: a row per policy, group of requests and figure.</summary>
    public static void Differences(TextWriter writer, ComparisonFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row(["policy_id", "procedure", "figure", .. Columns]);
        foreach (var policy in figures.Policies.Skip(1))
        {
            foreach (var group in policy.Groups)
            {
                foreach (var (name, figure) in Figures(group))
                {
                    if (figure is not null) Add(csv.Add(policy.Policy).Add(group.Procedure).Add(name), figure).End();
                }
            }
        }
    }

    /// <summary><c>goals.csv</c>: a row per goal and policy (an empty policy is the scenario as it stands), then a row for each part of that figure, by what became of requests
    /// that were not answered.</summary>
    public static void Goals(TextWriter writer, ComparisonFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row(["goal", "part", "policy_id", "place", "best_probability_share", "is_unbeaten", .. Columns]);
        for (var i = 0; i < figures.Goals.Count; i++)
        {
            foreach (var policy in figures.Policies)
            {
                var (goal, by) = (MetricWords.Of(figures.Goals[i]), policy.Goals[i]);
                if (by.Figure is null) continue;
                Add(csv.Add(goal).Add((string?)null).Add(policy.Policy).Add(by.Place).Add(by.ProbabilityBest).Add(policy.IsUnbeaten ? 1 : 0), by.Figure).End();
                foreach (var part in by.Parts)
                    Add(csv.Add(goal).Add(GoalWords.Words(part.Outcome)).Add(policy.Policy).Add((string?)null).Add((double?)null).Add((double?)null), part.Figure).End();
            }
        }
    }

    private static CsvWriter Add(CsvWriter csv, PairedFigure figure) => csv.Add(figure.Baseline).Add(figure.Policy).Add(figure.Difference).Add(figure.HalfWidth)
        .Add(figure.SimultaneousHalfWidth).Add(figure.UnpairedHalfWidth).Add(figure.VarianceRatio).Add(figure.BaselineRestrictedTo).Add(figure.PolicyRestrictedTo);

    /// <summary><c>why.csv</c>: where the difference of each policy arose; the milliseconds sum exactly to its difference of all time.</summary>
    public static void Why(TextWriter writer, ComparisonFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row("policy_id", "agency", "desk", "part", "baseline_milliseconds", "difference_milliseconds", "half_width_milliseconds");
        foreach (var policy in figures.Policies.Skip(1))
            foreach (var shift in policy.Why)
                csv.Add(policy.Policy).Add(shift.Agency).Add(shift.Desk).Add(PartNames.Column(shift.Part)[..^"_hours".Length])
                    .Add(shift.BaselineMilliseconds).Add(shift.DifferenceMilliseconds).Add(shift.HalfWidthMilliseconds, "0").End();
    }

    /// <summary><c>why-sums.csv</c>: the same added up: by part, by place, and all of it. An empty field is all of them; <c>(none)</c> is at no desk.</summary>
    public static void WhySums(TextWriter writer, ComparisonFigures figures)
    {
        var csv = new CsvWriter(writer);
        csv.Row("policy_id", "agency", "desk", "part", "difference_milliseconds", "half_width_milliseconds");
        foreach (var policy in figures.Policies.Skip(1))
        {
            foreach (var sum in WhySum.Of(policy))
                csv.Add(policy.Policy).Add(sum.Agency).Add(sum.Agency is null ? null : sum.Desk ?? "(none)")
                    .Add(sum.Part is { } part ? PartNames.Column(part)[..^"_hours".Length] : null)
                    .Add(sum.DifferenceMilliseconds).Add(sum.HalfWidthMilliseconds, "0").End();
        }
    }

    private static (string Name, PairedFigure? Figure)[] Figures(GroupComparison group) =>
    [
        ("sent_requests", group.Sent), ("answer_wait_mean_hours", group.WaitHours), ("answered_within_horizon_share", group.AnsweredWithinHorizonShare),
        ("answered_within_limit_share", group.AnsweredWithinLimitShare), ("latency_mean_hours", group.MeanHours), ("latency_median_hours", group.MedianHours),
            ("latency_p90_hours", group.P90Hours),
        ("within_limit_share", group.WithinLimitShare), ("answered_share", group.AnsweredShare), ("open_requests", group.Open),
    ];
}
