using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Differences as points with their intervals or as bars from zero.</summary>
/// <param name="Rows">The differences.</param>
/// <param name="Bars">Whether they are bars from zero.</param>
/// <param name="Shares">Whether they are shares of 0 to 1.</param>
/// <param name="MoreIsBetter">Whether more is better; otherwise less is.</param>
internal sealed record ForestData(IReadOnlyList<ForestRow> Rows, bool Bars = false, bool Shares = false, bool MoreIsBetter = false)
{
    public string Kind => "forest";

    /// <summary>Whether they are numbers of requests; otherwise hours, where they are no shares.</summary>
    public bool Counts { get; init; }

    /// <summary>What the two sides are called.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>Differences by a goal.</summary>
    internal static ForestData Of(Goal goal, IReadOnlyList<ForestRow> rows, PageLanguage words) =>
        new(rows, Bars: false, goal.Metric.IsShare, goal.MoreIsBetter) { Sides = SidesOf(goal.Metric, words), Counts = goal.Metric.IsCount };

    /// <summary>Differences of times.</summary>
    internal static ForestData OfTimes(IReadOnlyList<ForestRow> rows, PageLanguage words, bool bars = false) =>
        new(rows, bars) { Sides = [words[ComparisonWords.Shorter], words[ComparisonWords.Longer]] };

    /// <summary>What less and more of a figure are called.</summary>
    internal static IReadOnlyList<string> SidesOf(Metric metric, PageLanguage words) => GoalWords.Sides(metric, words) switch { var (less, more) => [less, more] };
}

/// <summary>A difference.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Difference">Hours, a share or a number; negative is less.</param>
/// <param name="Half">Half-width of its interval; null where there is none.</param>
/// <param name="Label">The same in words.</param>
internal sealed record ForestRow(string Name, double Difference, double? Half, string Label);
