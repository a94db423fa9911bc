using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>What a comparison owes to what the scenario only assumes, in sentences.</summary>
internal static class AssumptionWords
{
    /// <summary>The sentences about one goal; none where nothing is uncertain.</summary>
    internal static IEnumerable<string> Of(ComparisonReport report, Goal goal, int index) => Of(report, goal, index, PageLanguage.English);

    /// <summary>The same in a language.</summary>
    internal static IEnumerable<string> Of(ComparisonReport report, Goal goal, int index, PageLanguage words)
    {
        if (report.Scenario.Uncertainty is not { } uncertainty) yield break;
        if (index == 0) yield return words.Of(MetricPhrases.Assumes, words.Counted(uncertainty.Numbers.Count, SpreadWords.Number, SpreadWords.Numbers));
        foreach (var policy in report.Policies)
        {
            if (policy.Goals[index].Figure is not { Assumptions: { } effect } figure) continue;
            if (DependsOn(figure) is not null)
            {
                var on = effect.DependsOn!;
                yield return words.Of(GoalWords.IsBetter(goal, on.RankCorrelation) ? MetricPhrases.HelpsUp : MetricPhrases.HelpsDown, policy.Policy!, on.Place,
                    words.Figure(Spread.Value(on)));
            }
            if (effect.Share is { } share && figure.HalfWidth is > 0) yield return words.Of(MetricPhrases.Makes, policy.Policy!, Spread.Split(share, words));
        }
    }

    /// <summary>On what the sign of a difference depends, in short; null: on nothing that is assumed.</summary>
    internal static string? DependsOn(PairedFigure figure) => DependsOn(figure, PageLanguage.English);

    /// <summary>The same in a language.</summary>
    internal static string? DependsOn(PairedFigure figure, PageLanguage words) =>
        Certainty.Of(figure) == CertaintyGrade.Depends ? words.Of(MetricPhrases.DependsOn, figure.Assumptions!.DependsOn!.Place) : null;
}
