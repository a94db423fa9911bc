using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>The requests that a response is about, of one replication, and those of them that it counts.</summary>
internal sealed class ResponseSums(Scenario scenario, Metric metric) : SliceSums(scenario, SlicesOf(metric))
{
    /// <summary>The requests.</summary>
    internal ProcedureGroups Requests => Groups[0];

    /// <summary>Those that are counted; of a response that is no number all of them.</summary>
    internal ProcedureGroups Counted => Groups[^1];

    private static RequestSlice[] SlicesOf(Metric metric)
    {
        var counted = RequestSlice.Of(metric) with { Procedure = metric.Procedure };
        return metric.IsCount ? [counted with { Counted = null }, counted] : [counted];
    }

    /// <summary>The requests of a replication from <see cref="RunResponse.Sums"/>.</summary>
    internal static ResponseSums Of(Scenario scenario, Metric metric, byte[] bytes)
    {
        var sums = new ResponseSums(scenario, metric);
        sums.Restore(bytes);
        return sums;
    }
}
