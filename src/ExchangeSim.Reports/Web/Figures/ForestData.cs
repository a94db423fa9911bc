using ExchangeSim.Model;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Differences as points with their intervals or as bars from zero.</summary>
/// <param name="Rows">The differences.</param>
/// <param name="Bars">Whether they are bars from zero.</param>
/// <param name="Shares">Whether they are shares of 0 to 1; otherwise hours.</param>
/// <param name="MoreIsBetter">Whether more is better; otherwise less is.</param>
internal sealed record ForestData(IReadOnlyList<ForestRow> Rows, bool Bars = false, bool Shares = false, bool MoreIsBetter = false)
{
    public string Kind => "forest";

    /// <summary>What the two sides are called.</summary>
    public IReadOnlyList<string> Sides => Shares ? ["fewer", "more"] : ["shorter", "longer"];

    /// <summary>Differences by a goal.</summary>
    internal static ForestData Of(Goal goal, IReadOnlyList<ForestRow> rows) => new(rows, Bars: false, !goal.Metric.IsTime, goal.MoreIsBetter);
}

/// <summary>A difference.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Difference">Hours or a share; negative is less.</param>
/// <param name="Half">Half-width of its interval; null where there is none.</param>
/// <param name="Label">The same in words.</param>
internal sealed record ForestRow(string Name, double Difference, double? Half, string Label);
