namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Cost against a goal's figure.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Figure">What the figure is.</param>
/// <param name="Shares">Whether it is a share of 0 to 1.</param>
/// <param name="Points">The policies.</param>
internal sealed record FrontierData(string Currency, string Figure, bool Shares, IReadOnlyList<FrontierPoint> Points)
{
    public string Kind => "frontier";

    /// <summary>Whether it is a number of requests; otherwise hours, where it is no share.</summary>
    public bool Counts { get; init; }
}

/// <summary>A policy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cost">Cost a year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Half">Half-width of the interval of its difference from the baseline.</param>
/// <param name="Best">Whether nothing is as cheap and as good and better in one of the two.</param>
internal sealed record FrontierPoint(string Name, double Cost, double Value, double? Half, bool Best);
