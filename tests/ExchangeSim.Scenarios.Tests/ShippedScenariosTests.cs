namespace ExchangeSim.Scenarios.Tests;

/// <summary>Every scenario that ships can be read.</summary>
[Trait("Category", "Slow")]
public class ShippedScenariosTests
{
    public static TheoryData<string> Files => [.. Shipped.Scenarios];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_scenario_has_no_problem(string file)
    {
        var result = ScenarioFile.Read(file);
        Assert.Empty(result.Problems.Select(p => p.ToString()));
        Assert.NotNull(result.Scenario);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_policy_of_a_shipped_scenario_can_be_laid_over_it(string file)
    {
        foreach (var policy in ScenarioFile.Read(file).Scenario!.Policies)
            Assert.Equal(policy.Id, ScenarioFile.Read(file, policy.Id).Scenario?.Policy);
    }
}
