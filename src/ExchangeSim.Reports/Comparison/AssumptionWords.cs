using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>What a comparison owes to what the scenario only assumes, in sentences.</summary>
internal static class AssumptionWords
{
    /// <summary>The sentence that says how much is assumed; none where nothing is uncertain.</summary>
    internal static IEnumerable<string> Assumed(ComparisonReport report, PageLanguage words) =>
        report.Scenario.Uncertainty is { } uncertainty ? [words.Of(MetricPhrases.Assumes, Spread.Counted(uncertainty, words))] : [];

    /// <summary>The sentences about one goal; none where nothing is uncertain.</summary>
    internal static IEnumerable<string> Of(ComparisonReport report, Goal goal, int index) => Of(report, goal, index, PageLanguage.English);

    /// <summary>The same in a language.</summary>
    internal static IEnumerable<string> Of(ComparisonReport report, Goal goal, int index, PageLanguage words)
    {
        if (report.Scenario.Uncertainty is null) yield break;
        foreach (var policy in report.Policies)
        {
            if (policy.Goals[index].Figure is not { Assumptions: { } effect } figure) continue;
            if (DependsOn(figure) is not null)
            {
                var (on, grows) = (effect.DependsOn!, GoalWords.IsBetter(goal, effect.DependsOn!.RankCorrelation));
                if (on.TurnsAt is null) yield return words.Of(grows ? MetricPhrases.HelpsWith : MetricPhrases.HelpsWithout, policy.Policy!, Spread.Named(on.Place, on.Alternative));
                else yield return words.Of(grows ? MetricPhrases.HelpsUp : MetricPhrases.HelpsDown, policy.Policy!, on.Place, words.Figure(Spread.Value(on)));
            }
            if (effect.Share is { } share && figure.HalfWidth is > 0) yield return words.Of(MetricPhrases.Makes, policy.Policy!, Spread.Split(share, effect.StructureShare, words));
        }
    }

    /// <summary>On what the sign of a difference depends, in short; null: on nothing that is assumed.</summary>
    internal static string? DependsOn(PairedFigure figure) => DependsOn(figure, PageLanguage.English);

    /// <summary>The same in a language.</summary>
    internal static string? DependsOn(PairedFigure figure, PageLanguage words) =>
        Certainty.Of(figure) == CertaintyGrade.Depends ? words.Of(MetricPhrases.DependsOn, Named(figure.Assumptions!.DependsOn!)) : null;

    private static string Named(Dependence on) => Spread.Named(on.Place, on.Alternative);
}
