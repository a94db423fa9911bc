using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Whether a policy changes anything that a run or its costs depend on.</summary>
internal static class PolicyReview
{
    /// <summary>Whether two scenarios are the same but for words, and for switches that no step looks at.</summary>
    internal static bool AreSame(Scenario one, Scenario other) => ModelText.Of(Bare(one)) == ModelText.Of(Bare(other));

    private static Scenario Bare(Scenario scenario)
    {
        var read = scenario.Procedures.SelectMany(procedure => procedure.Steps).OfType<ChoiceStep>().SelectMany(step => step.Cases)
            .Select(one => one.When).OfType<Condition>().SelectMany(when => when.Simple()).OfType<SwitchIs>().Select(condition => condition.Switch)
                .ToHashSet(StringComparer.Ordinal);
        return scenario with
        {
            Title = "", Question = null, Policy = null, Policies = [],
            Switches = new SortedDictionary<string, bool>(scenario.Switches.Where(pair => read.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value),
                StringComparer.Ordinal),
        };
    }
}
