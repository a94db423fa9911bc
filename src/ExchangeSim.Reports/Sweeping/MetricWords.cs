using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>Figures of a sweep as people say them.</summary>
public static class MetricWords
{
    /// <summary>The figure's name, as it may be written: <c>p90 of information from laos</c>.</summary>
    public static string Of(Metric metric) => $"{Of(metric.Statistic)} of {metric.Procedure ?? "all requests"}"
        + (metric.From is null ? "" : $" from {metric.From}") + (metric.To is null ? "" : $" to {metric.To}");

    private static string Of(Statistic statistic) => statistic switch
    {
        Statistic.Mean => "mean",
        Statistic.Median => "median",
        Statistic.P90 => "p90",
        Statistic.P99 => "p99",
        Statistic.ShareAnswered => "share answered",
        Statistic.ShareWithinLimit => "share within limit",
        _ => throw new ArgumentOutOfRangeException(nameof(statistic)),
    };

    /// <summary>The same as a column's name, its unit last.</summary>
    internal static string Column(Statistic statistic) => statistic switch
    {
        Statistic.Mean => "latency_mean_hours",
        Statistic.Median => "latency_median_hours",
        Statistic.P90 => "latency_p90_hours",
        Statistic.P99 => "latency_p99_hours",
        Statistic.ShareAnswered => "answered_share",
        Statistic.ShareWithinLimit => "within_limit_share",
        _ => throw new ArgumentOutOfRangeException(nameof(statistic)),
    };

    internal static string Value(Metric metric, Estimate? value)
    {
        if (value is null) return "–";
        if (metric.IsTime) return Human.Time(value) + Restricted.Words(value);
        return value.HalfWidth is { } half ? $"{Points(value.Value, half)} ± {Points(half, half)} %" : Human.Share(value.Value);
    }

    internal static string Value(Metric metric, double value) => metric.IsTime ? Human.Time(value) : (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    internal static string Change(Metric metric, double? change, double? halfWidth)
    {
        if (change is not { } by) return "–";
        if (metric.IsTime) return Differences.Signed(by, halfWidth);
        if (by == 0 && halfWidth is null or 0) return "0";
        var amount = Points(Math.Abs(by), halfWidth ?? 0) + (halfWidth is { } half ? " ± " + Points(half, half) : "");
        return $"{(by < 0 ? "−" : "+")}{amount} points";
    }

    internal static string Change(Metric metric, Estimate? change) => Change(metric, change?.Value, change?.HalfWidth);

    internal static string Setting(Setting setting) => setting.Text ?? "as it stands";

    private static string Points(double share, double half) => (share * 100).ToString(half is > 0 and < 0.01 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
