namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Cost against latency.</summary>
internal sealed record FrontierData(string Currency, IReadOnlyList<FrontierPoint> Points)
{
    public string Kind => "frontier";
}

/// <summary>A policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cost">Cost a year.</param>
/// <param name="Hours">Mean latency.</param>
/// <param name="Half">Half-width of the interval of its difference from the baseline.</param>
/// <param name="Best">Whether nothing is as cheap and as fast and better in one of the two.</param>
internal sealed record FrontierPoint(string Name, double Cost, double Hours, double? Half, bool Best);
