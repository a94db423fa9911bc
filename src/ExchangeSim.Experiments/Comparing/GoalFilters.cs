using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Which requests must be kept apart, besides all of them by procedure, to know the figures of goals: those of some agencies, crime area or urgency, or
/// counted in a period of the calendar.</summary>
internal static class GoalFilters
{
    /// <summary>The filters, each once.</summary>
    internal static IReadOnlyList<RequestSlice> Of(IReadOnlyList<Goal> goals) => [.. goals.Select(goal => Of(goal.Metric)).OfType<RequestSlice>().Distinct()];

    /// <summary>The filter of a figure; null: it is about all requests, or all of a procedure.</summary>
    internal static RequestSlice? Of(Metric metric) => RequestSlice.Of(metric) is var slice && slice == new RequestSlice() ? null : slice;
}
