using ExchangeSim.Application.Shipped;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Words;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Cli.Tests.Shipped;

/// <summary>What <c>show</c> says of each policy that ships.</summary>
[Trait("Category", "Slow")]
public class ShippedPoliciesShowTests
{
    public static TheoryData<string> Scenarios => [.. ShippedScenarios.List().Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Each_change_of_a_policy_has_a_row_with_what_holds_today_and_under_it(string name)
    {
        var path = Path.Combine(ShippedScenarios.Folder!, name + ".yaml");
        var today = ScenarioFile.Read(path).Scenario!;
        foreach (var change in today.Policies.SelectMany(policy => policy.Changes))
        {
            var text = new StringWriter();
            PolicyPage.WriteChanges(new Page(text), today, ScenarioFile.Read(path, changes: [new Change(change.Path, change.Value)]).Scenario!);
            Assert.Matches("what changes +today +under the policy", text.ToString());
        }
    }

    [Fact]
    public void Names_and_units_stand_in_the_rows()
    {
        var officer = Shell.Run("show", "vietnam-laos-plan-2022", "another-officer").Out;
        Assert.Matches(@"central bureau \(ncb\): Laos\s+\(laos\)\s+officers +1 +2\s", officer);
        Assert.DoesNotContain("hours", officer, StringComparison.Ordinal); // unchanged
        Assert.Matches(@"channel +INTERPOL I-24/7 +Liaison officers", Shell.Run("show", "vietnam-cambodia-2021", "through-liaison-officers").Out);
        Assert.Matches(@"speed +100 % +117 %", Shell.Run("show", "asean-ammtc-2024", "lead-and-trained").Out);
    }

    [Fact]
    public void A_scenario_with_a_policy_laid_over_it_says_what_that_changes() =>
        Assert.Matches(@"officers +1 +2\s", Shell.Run("show", "vietnam-laos-plan-2022", "--policy", "another-officer").Out);
}
