using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests.Layers;

/// <summary>Policies that are made of others.</summary>
public class ComposedPolicyTests
{
    private const string Officers = "      agencies.laos.desks.ncb.officers: 3\n";

    private static string With(string more) => Officers + more;

    private static Scenario Under(string policy, string more) => Good.Scenario(Officers, With(more), policy);

    private static IEnumerable<string> Problems(string more) => Good.Read(Officers, With(more)).Problems.Select(p => p.ToString());

    private const string Fewer = "  faster: { says: Quick., changes: { agencies.laos.desks.guard.speed: 200 % } }\n  both: { says: Both., with: [more, faster] }\n";

    private static Desk Desk(Scenario scenario, string desk) => scenario.Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == desk);

    [Fact]
    public void A_policy_made_of_others_changes_what_they_change()
    {
        var scenario = Under("both", Fewer);
        Assert.Equal((3, 2), (Desk(scenario, "ncb").Shifts.Single().Officers, Desk(scenario, "guard").Speed));
        var both = scenario.Policies.Single(p => p.Id == "both");
        Assert.Equal(["more", "faster"], both.With);
        Assert.Equal(["agencies.laos.desks.ncb.officers", "agencies.laos.desks.guard.speed"], both.Changes.Select(change => change.Path));
    }

    [Fact]
    public void Its_own_changes_come_last_and_decide()
    {
        var scenario = Under("both", "  seven: { says: Seven., changes: { agencies.laos.desks.ncb.officers: 7 } }\n"
            + "  both: { says: Both., with: [more, seven], changes: { agencies.laos.desks.ncb.officers: 5 } }\n");
        Assert.Equal(5, Desk(scenario, "ncb").Shifts.Single().Officers);
    }

    [Fact]
    public void A_policy_that_two_others_have_in_common_is_no_conflict() => Assert.Empty(Problems(Fewer
        + "  one: { says: One., with: [more], changes: { agencies.laos.desks.guard.cost: 5 } }\n  all: { says: All., with: [one, both] }\n"));

    [Fact]
    public void Different_values_for_one_place_are_refused() => Assert.Equal(
        ["s.yaml(120,30): error: policies 'more' and 'seven' give agencies.laos.desks.ncb.officers different values; write under changes: which value holds, for "
            + "agencies.laos.desks.ncb.officers"],
        Problems("  seven: { says: Seven., changes: { agencies.laos.desks.ncb.officers: 7 } }\n  both: { says: Both., with: [more, seven] }\n"));

    [Fact]
    public void A_change_of_every_agency_and_one_of_a_single_one_are_refused() => Assert.Equal(
        ["s.yaml(120,30): error: policies 'more' and 'each' change the same: agencies.laos.desks.ncb.officers and agencies.*.desks.ncb.officers; write under changes: which value "
            + "holds, for agencies.laos.desks.ncb.officers or agencies.*.desks.ncb.officers"],
        Problems("  each: { says: Each., changes: { agencies.*.desks.ncb.officers: 7 } }\n  both: { says: Both., with: [more, each] }\n"));

    [Fact]
    public void The_same_value_twice_is_no_conflict() =>
        Assert.Empty(Problems("  three: { says: Three., changes: { agencies.laos.desks.ncb.officers: 3 } }\n  both: { says: Both., with: [more, three] }\n"));

    [Fact]
    public void Policies_that_are_made_of_each_other_are_refused() => Assert.Equal(
        [
            "s.yaml(119,28): error: policy 'one' is made of itself; leave it out of with:, here or in one of the others",
            "s.yaml(120,30): error: policy 'other' is made of itself; leave it out of with:, here or in one of the others",
        ],
        Problems("  one: { says: One., with: [other] }\n  other: { says: Two., with: [one] }\n"));

    [Fact]
    public void What_is_wrong_in_a_part_is_said_once() => Assert.Equal(
        ["s.yaml(119,33): error: policy bad: there is no 'deks' in 'agencies.laos'; did you mean 'desks'?"],
        Problems("  bad: { says: Bad., changes: { agencies.laos.deks.ncb.officers: 7 } }\n  both: { says: Both., with: [bad] }\n"));

    [Fact]
    public void What_is_uncertain_in_a_part_is_drawn_in_the_whole()
    {
        var text = Good.With(Officers, With(Fewer)).Replace("agencies.laos.desks.ncb.officers: { is: \"triangular(1, 2, 4)\", because: nobody has counted them }",
            "policies.more.changes.agencies.laos.desks.ncb.officers: uniform(4, 9)", StringComparison.Ordinal);
        var scenario = ScenarioFile.ReadText(text, "s.yaml", "both").Scenario!;
        var place = scenario.Uncertainty!.Numbers.ToList().FindIndex(number => number.Place.StartsWith("policies.", StringComparison.Ordinal));
        Assert.True(place >= 0);
        var drawn = scenario.Uncertainty.With([.. scenario.Uncertainty.Numbers.Select((_, i) => i == place ? 8.0 : 1.0)]);
        Assert.Equal(8, Desk(drawn, "ncb").Shifts.Single().Officers);
    }
}
