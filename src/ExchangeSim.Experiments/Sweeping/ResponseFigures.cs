using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>The figures of one arm of a sweep, of the requests that the response is about, all replications together.</summary>
internal sealed class ResponseFigures(Scenario scenario, Metric response, HorizonTable horizons)
{
    private readonly PooledRequests _requests = new(scenario, horizons);
    private readonly PooledRequests? _counted = response.IsCount ? new(scenario, horizons) : null;

    /// <summary>Adds the next replication.</summary>
    internal void Add(byte[] bytes)
    {
        var sums = ResponseSums.Of(scenario, response, bytes);
        _requests.Add(sums.Requests);
        _counted?.Add(sums.Counted);
    }

    /// <summary>The response; hours, a share or a number.</summary>
    internal JackknifedFigure Response => Of(response);

    /// <summary>A figure of the same requests by another statistic; hours, a share or a number. Nothing is counted where the response is no number.</summary>
    internal JackknifedFigure Of(Statistic statistic) => Of(MetricOf(statistic));

    /// <summary>A figure with its interval, and what it is restricted to; null where it is not defined.</summary>
    internal Estimate? Estimate(Statistic statistic, double confidence) =>
        Of(statistic).Estimate(confidence) is { } estimate ? estimate with { RestrictedTo = RestrictedTo(statistic) } : null;

    /// <summary>Where a mean is restricted to, hours; null where it is not, and of other figures.</summary>
    internal double? RestrictedTo(Statistic statistic) => _requests.RestrictedTo(MetricOf(statistic));

    /// <summary>The response of one replication alone.</summary>
    internal static double? Single(Scenario scenario, Metric response, HorizonTable horizons, byte[] sums)
    {
        var figures = new ResponseFigures(scenario, response, horizons);
        figures.Add(sums);
        return figures.Response.Whole;
    }

    private Metric MetricOf(Statistic statistic) => statistic == response.Statistic ? response : response with { Statistic = statistic, WithinMilliseconds = null, Counted = null };

    private JackknifedFigure Of(Metric metric) => (!metric.IsCount ? _requests : _counted)?.Of(metric) ?? _requests.Unknown;
}
