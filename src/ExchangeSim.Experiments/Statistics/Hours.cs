namespace ExchangeSim.Experiments.Statistics;

/// <summary>Milliseconds → hours.</summary>
internal static class Hours
{
    internal const double Milliseconds = 3_600_000;

    internal static double Of(double milliseconds) => milliseconds / Milliseconds;

    internal static double? Of(double? milliseconds) => milliseconds / Milliseconds;
}
