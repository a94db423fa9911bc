using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Comparison;

/// <summary>How sure one can be that a difference is none of chance's making, in words.</summary>
public static class Certainty
{
    private const string Turns = "↕";

    /// <summary>The grade of a difference.</summary>
    public static CertaintyGrade Of(PairedFigure figure) => figure switch
    {
        { SimultaneousHalfWidth: null } => CertaintyGrade.Unknown,
        { Difference: 0, SimultaneousHalfWidth: 0 } => CertaintyGrade.Same,
        { IsSure: true } => CertaintyGrade.Sure,
        { Assumptions.DependsOn: not null } => CertaintyGrade.Depends,
        { IsLikely: true } => CertaintyGrade.Likely,
        _ => CertaintyGrade.Chance,
    };

    /// <summary>The grade in a word or two.</summary>
    public static string InShort(PairedFigure figure) => Said(figure, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Said(PairedFigure figure, ReportNames names) => names.Words[Of(figure) switch
    {
        CertaintyGrade.Unknown => MetricPhrases.Unknown, CertaintyGrade.Same => MetricPhrases.Same, CertaintyGrade.Sure => MetricPhrases.Sure,
        CertaintyGrade.Depends => MetricPhrases.Depends, CertaintyGrade.Likely => MetricPhrases.Likely, _ => MetricPhrases.Chance,
    }];

    /// <summary>What stands behind a difference where there is no room for words: a question mark if it may be chance, an arrow both ways if an assumption turns it
    /// round.</summary>
    internal static string Mark(PairedFigure figure) => Of(figure) switch { CertaintyGrade.Chance => "?", CertaintyGrade.Depends => Turns, _ => "" };

    /// <summary>What the arrow means, if one stands behind a figure of a comparison; empty if not.</summary>
    internal static string OfArrow(ComparisonFigures figures) => figures.Policies.SelectMany(Marked).Any(figure => figure is not null && Of(figure) == CertaintyGrade.Depends)
        ? $"{Turns} depends on what is only assumed" : "";

    private static IEnumerable<PairedFigure?> Marked(PolicyFigures policy) => policy.Goals.Select(goal => goal.Figure).Concat(policy.Groups.Select(group => group.WaitHours))
        .Append(policy.All.AnsweredWithinHorizonShare).Append(policy.All.AnsweredWithinLimitShare);

    internal static string InWords(PairedFigure figure, ComparisonFigures figures)
    {
        var share = (figures.Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
        return Of(figure) switch
        {
            CertaintyGrade.Unknown => "with what certainty cannot be told from one replication",
            CertaintyGrade.Same => "exactly the same in every replication",
            CertaintyGrade.Sure when figure.Assumptions is not null => $"sure: zero is outside the {share} interval for all policies together, whatever the scenario only assumes",
            CertaintyGrade.Depends => AssumptionWords.DependsOn(figure)!,
            CertaintyGrade.Likely when figure.Assumptions is not null => $"likely: zero is outside its own {share} interval, but what the scenario only assumes may turn it round",
            CertaintyGrade.Sure => figures.Policies.Count > 2
                ? $"sure: zero is outside the {share} intervals of all policies together" : $"sure: zero is outside the {share} interval",
            CertaintyGrade.Likely => $"likely: zero is outside its own {share} interval, but inside the wider one for all policies together",
            _ => $"may be chance: zero is inside the {share} interval",
        };
    }
}
