using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>What a comparison owes to what the scenario only assumes, in sentences.</summary>
internal static class AssumptionWords
{
    /// <summary>The sentences about one goal; none where nothing is uncertain.</summary>
    internal static IEnumerable<string> Of(ComparisonReport report, Goal goal, int index)
    {
        if (report.Scenario.Uncertainty is not { } uncertainty) yield break;
        if (index == 0) yield return $"The scenario only assumes {Human.Of(uncertainty.Numbers.Count, "number")}; “sure” is what holds whatever they are.";
        foreach (var policy in report.Policies)
        {
            if (policy.Goals[index].Figure is not { Assumptions: { } effect } figure) continue;
            if (DependsOn(figure) is not null) yield return $"Whether “{policy.Policy}” helps {Words(goal, figure)}.";
            if (effect.Share is { } share && figure.HalfWidth is > 0) yield return $"The difference that “{policy.Policy}” makes: {Spread.Split(share)}.";
        }
    }

    /// <summary>On what the sign of a difference depends, in short; null: on nothing that is assumed.</summary>
    internal static string? DependsOn(PairedFigure figure) => Certainty.InShort(figure) == Certainty.Depends ? "depends on: " + figure.Assumptions!.DependsOn!.Place : null;

    private static string Words(Goal goal, PairedFigure figure)
    {
        var on = figure.Assumptions!.DependsOn!;
        var isBetterAbove = GoalWords.IsBetter(goal, on.RankCorrelation);
        return $"depends on: {on.Place}; from about {Spread.Value(on)} {(isBetterAbove ? "up" : "down")} it is better, {(isBetterAbove ? "below" : "above")} that worse";
    }
}
