using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>A figure at each of several settings.</summary>
/// <param name="Figure">What the figure is.</param>
/// <param name="Shares">Whether it is a share of 0 to 1.</param>
/// <param name="Rows">The settings, in words.</param>
/// <param name="Series">Lines of figures, one for each setting.</param>
/// <param name="Target">What is wanted; null: nothing is.</param>
internal sealed record LevelData(string Figure, bool Shares, IReadOnlyList<string> Rows, IReadOnlyList<LevelSeries> Series, double? Target = null)
{
    public string Kind => "levels";

    /// <summary>Whether it is a number of requests; otherwise hours, where it is no share.</summary>
    public bool Counts { get; init; }

    /// <summary>Values of a metric.</summary>
    internal static LevelData Of(Metric metric, IReadOnlyList<string> rows, IReadOnlyList<LevelSeries> series, ReportNames names, double? target = null) =>
        new(MetricWords.Of(metric, names), metric.IsShare, rows, series, target) { Counts = metric.IsCount };
}

/// <summary>A line of figures.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Values">By setting; null where there is none.</param>
internal sealed record LevelSeries(string Name, IReadOnlyList<LevelValue?> Values);

/// <summary>A figure with the half-width of its interval, if it has one.</summary>
internal sealed record LevelValue(double Value, double? Half)
{
    internal static LevelValue? Of(Estimate? estimate) => estimate is null ? null : new LevelValue(estimate.Value, estimate.HalfWidth);
}
