using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Which requests must be kept apart, besides all of them by procedure, to know the figures of goals: those from or to some agencies.</summary>
internal static class GoalFilters
{
    /// <summary>The filters, each once.</summary>
    internal static IReadOnlyList<RequestSlice> Of(IReadOnlyList<Goal> goals) => [.. goals.Select(goal => Of(goal.Metric)).OfType<RequestSlice>().Distinct()];

    /// <summary>The filter of a figure; null: it is about all agencies.</summary>
    internal static RequestSlice? Of(Metric metric) => metric is { From: null, To: null } ? null : new RequestSlice(metric.From, metric.To);
}
