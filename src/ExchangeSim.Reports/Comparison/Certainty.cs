using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Comparison;

/// <summary>How sure one can be that a difference is none of chance's making, in words.</summary>
public static class Certainty
{
    /// <summary>The word for a difference that turns round with an assumption of the scenario.</summary>
    internal const string Depends = "depends";

    /// <summary>In a word or two: sure (zero is outside the interval for all policies together, whatever the scenario only assumes), depends (on an assumption with which it turns
    /// round), likely (outside its own interval), may be chance, the same, or unknown.</summary>
    public static string InShort(PairedFigure figure) => figure switch
    {
        { SimultaneousHalfWidth: null } => "unknown",
        { Difference: 0, SimultaneousHalfWidth: 0 } => "the same",
        { IsSure: true } => "sure",
        { Assumptions.DependsOn: not null } => Depends,
        { IsLikely: true } => "likely",
        _ => "may be chance",
    };

    /// <summary>The same in a language.</summary>
    internal static string Said(PairedFigure figure, ReportNames names) => names.Words[InShort(figure) switch
    {
        "unknown" => MetricPhrases.Unknown, "the same" => MetricPhrases.Same, "sure" => MetricPhrases.Sure, Depends => MetricPhrases.Depends,
        "likely" => MetricPhrases.Likely, _ => MetricPhrases.Chance,
    }];

    /// <summary>What stands behind a difference where there is no room for words: a question mark if it may be chance.</summary>
    internal static string Mark(PairedFigure figure) => InShort(figure) == "may be chance" ? "?" : "";

    internal static string InWords(PairedFigure figure, ComparisonFigures figures)
    {
        var share = (figures.Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
        return InShort(figure) switch
        {
            "unknown" => "with what certainty cannot be told from one replication",
            "the same" => "exactly the same in every replication",
            "sure" when figure.Assumptions is not null => $"sure: zero is outside the {share} interval for all policies together, whatever the scenario only assumes",
            Depends => AssumptionWords.DependsOn(figure)!,
            "likely" when figure.Assumptions is not null => $"likely: zero is outside its own {share} interval, but what the scenario only assumes may turn it round",
            "sure" => figures.Policies.Count > 2 ? $"sure: zero is outside the {share} intervals of all policies together" : $"sure: zero is outside the {share} interval",
            "likely" => $"likely: zero is outside its own {share} interval, but inside the wider one for all policies together",
            _ => $"may be chance: zero is inside the {share} interval",
        };
    }
}
