using System.Globalization;
using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Reports.Comparison;

/// <summary>How sure one can be that a difference is none of chance's making, in words.</summary>
public static class Certainty
{
    /// <summary>In a word or two: sure (zero is outside the interval for all policies together), likely (outside its own), may be chance, the same, or unknown.</summary>
    public static string InShort(PairedFigure figure) => figure switch
    {
        { SimultaneousHalfWidth: null } => "unknown",
        { Difference: 0, SimultaneousHalfWidth: 0 } => "the same",
        _ when Math.Abs(figure.Difference) > figure.SimultaneousHalfWidth => "sure",
        _ when Math.Abs(figure.Difference) > figure.HalfWidth => "likely",
        _ => "may be chance",
    };

    internal static string InWords(PairedFigure figure, ComparisonFigures figures)
    {
        var share = (figures.Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
        return InShort(figure) switch
        {
            "unknown" => "with what certainty cannot be told from one replication",
            "the same" => "exactly the same in every replication",
            "sure" => figures.Policies.Count > 2 ? $"sure: zero is outside the {share} intervals of all policies together" : $"sure: zero is outside the {share} interval",
            "likely" => $"likely: zero is outside its own {share} interval, but inside the wider one for all policies together",
            _ => $"may be chance: zero is inside the {share} interval",
        };
    }
}
