using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Tables;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The tables of a comparison.</summary>
public static class ComparisonTables
{
    private const double MillisecondsPerHour = 3_600_000;

    private static readonly TableColumn[] Paired =
    [
        Word("unit", "of the numbers in the row, except the ratio: hours, share or requests"),
        Number("baseline", "the figure as things stand"), Number("under_policy", "the figure under the policy"), Number("difference", "the second less the first"),
        Number("half_width", "half the width of the difference's interval"), Number("simultaneous_half_width", "the same, for all policies together"),
        Number("unpaired_half_width", "the same, without pairing"), Number("variance_ratio", "how much pairing gains"),
        Number("baseline_restricted_to", "of a mean of times: the bound up to which it counts those whose end is unknown"),
        Number("under_policy_restricted_to", "the same, under the policy"),
    ];

    private static readonly TableColumn[] Shift =
        [Number("difference_hours", "how much more it is under the policy"), Number("difference_half_width_hours", "half the width of its interval")];

    /// <summary>A row per policy, group of requests and figure.</summary>
    public static readonly ResultTable<ComparisonFigures> Differences = new("comparison", "Every figure under every policy.",
        [
            Word("policy", "the policy"), Word("procedure_name", "all: of all together"), Word("figure", "which figure, named as its column is elsewhere"), .. Paired,
        ], (rows, figures) =>
        {
            foreach (var policy in figures.Policies.Skip(1))
                foreach (var group in policy.Groups)
                    foreach (var (name, figure) in Figures(group))
                        if (figure is not null) Add(rows.Add(policy.Policy).AddOf(group.Procedure).Add(name).Add(name[(name.LastIndexOf('_') + 1)..]), figure).End();
        });

    /// <summary>A row per goal and policy (an empty policy is the scenario as it stands), then a row for each part of that figure, by what became of requests that were not
    /// answered.</summary>
    public static readonly ResultTable<ComparisonFigures> Goals = new("goals", "The figure of each goal under every policy, and what it is made of.",
    [
        Word("goal", "the goal"), Word("outcome", "empty: its figure; otherwise the part of it of requests that ended so and were not answered"),
        Word("policy", "the policy; empty: as things stand"), Whole("place", "of the figure: the policy's place"),
        Number("best_probability_share", "the probability that it is the best"), Whole("is_unbeaten", "1: no other policy is as good by every goal and better by one"), .. Paired,
    ], (rows, figures) =>
    {
        for (var i = 0; i < figures.Goals.Count; i++)
        {
            foreach (var policy in figures.Policies)
            {
                var (goal, unit, by) = (MetricWords.Of(figures.Goals[i]), MetricWords.Unit(figures.Goals[i].Metric), policy.Goals[i]);
                if (by.Figure is null) continue;
                Add(rows.Add(goal).Add((string?)null).Add(policy.Policy).Add((long?)by.Place).Add(by.ProbabilityBest).Add(policy.IsUnbeaten ? 1L : 0L).Add(unit), by.Figure).End();
                foreach (var part in by.Parts)
                    Add(rows.Add(goal).Add(GoalWords.Words(part.Outcome)).Add(policy.Policy).Add((long?)null).Add((double?)null).Add((long?)null).Add(unit), part.Figure).End();
            }
        }
    });

    /// <summary>Where the difference of each policy arose.</summary>
    public static readonly ResultTable<ComparisonFigures> Why = new("why", "Where each difference arose.",
    [
        Word("policy", "the policy"), Word("agency", "where the time passed"), Word("desk", "empty: at none"), Word("part", "the part of latency"),
        Number("baseline_hours", "time as things stand, all requests of all replications together"), .. Shift,
    ], (rows, figures) =>
    {
        foreach (var policy in figures.Policies.Skip(1))
            foreach (var shift in policy.Why)
                rows.Add(policy.Policy).Add(shift.Agency).Add(shift.Desk).Add(PartNames.Value(shift.Part))
                    .Add(Hours(shift.BaselineMilliseconds)).Add(Hours(shift.DifferenceMilliseconds)).Add(Hours(shift.HalfWidthMilliseconds)).End();
    });

    /// <summary>The same added up: by part, by place, and all of it.</summary>
    public static readonly ResultTable<ComparisonFigures> WhySums = new("why-sums", "Where each difference arose, by part and by place.",
    [
        Word("policy", "the policy"), Word("agency", "all: of all together"), Word("desk", "all: of all together; (none): at no desk"), Word("part", "all: of all together"),
        .. Shift,
    ], (rows, figures) =>
    {
        foreach (var policy in figures.Policies.Skip(1))
            foreach (var sum in WhySum.Of(policy))
                rows.Add(policy.Policy).AddOf(sum.Agency).AddOf(sum.Agency is null ? null : sum.Desk ?? "(none)").AddOf(sum.Part is { } part ? PartNames.Value(part) : null)
                    .Add(Hours(sum.DifferenceMilliseconds)).Add(Hours(sum.HalfWidthMilliseconds)).End();
    });

    /// <summary>All of them, with the curves.</summary>
    public static readonly IReadOnlyList<ResultTable<ComparisonFigures>> All =
    [
        Differences, Goals, CurveTables.Outcomes.Of((ComparisonFigures figures) => figures.Policies.Select(p => (p.Policy, p.Outcomes))), Why, WhySums,
        CurveTables.Closed.Of((ComparisonFigures figures) => figures.Policies.Select(p => (p.Policy, p.Curves))),
    ];

    private static IRowWriter Add(IRowWriter rows, PairedFigure figure) => rows.Add(figure.Baseline).Add(figure.Policy).Add(figure.Difference).Add(figure.HalfWidth)
        .Add(figure.SimultaneousHalfWidth).Add(figure.UnpairedHalfWidth).Add(figure.VarianceRatio).Add(figure.BaselineRestrictedTo).Add(figure.PolicyRestrictedTo);

    /// <summary>Milliseconds as tables and JSON have them.</summary>
    internal static double? Hours(double? milliseconds) => milliseconds / MillisecondsPerHour;

    /// <summary>What the column <c>figure</c> of the differences may say.</summary>
    internal static readonly IReadOnlyList<string> FigureNames =
    [
        "sent_requests", "answer_wait_mean_hours", "answered_within_horizon_share", "answered_within_limit_share", "latency_mean_hours", "latency_median_hours",
        "latency_p90_hours", "within_limit_share", "answered_share", "open_requests",
    ];

    private static IEnumerable<(string Name, PairedFigure? Figure)> Figures(GroupComparison group) => FigureNames.Zip((PairedFigure?[])
    [
        group.Sent, group.WaitHours, group.AnsweredWithinHorizonShare, group.AnsweredWithinLimitShare, group.MeanHours, group.MedianHours,
        group.P90Hours, group.WithinLimitShare, group.AnsweredShare, group.Open,
    ]);
}
