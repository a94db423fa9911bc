namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Differences, hours, as points with their intervals or as bars from zero.</summary>
internal sealed record ForestData(IReadOnlyList<ForestRow> Rows, bool Bars = false)
{
    public string Kind => "forest";
}

/// <summary>A difference.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Difference">Hours; negative is shorter.</param>
/// <param name="Half">Half-width of its interval; null where there is none.</param>
/// <param name="Label">The same in words.</param>
internal sealed record ForestRow(string Name, double Difference, double? Half, string Label);
