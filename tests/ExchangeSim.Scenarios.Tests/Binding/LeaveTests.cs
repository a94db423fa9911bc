namespace ExchangeSim.Scenarios.Tests.Binding;

public class LeaveTests
{
    private static readonly string Written = Good.With("speed: 110 %", "on-leave: 10 %");

    private static double[] Of(string text, string? policy = null) =>
        [.. ScenarioFile.ReadText(text, "s.yaml", policy).Scenario!.Agencies.Single(agency => agency.Id == "laos").Desks.Select(desk => desk.OnLeave)];

    [Fact]
    public void A_desk_says_which_share_of_its_officers_is_on_leave_and_others_have_nobody_away() => Assert.Equal([0, 0, 0.1], Of(Written));

    [Fact]
    public void A_policy_sets_it() => Assert.Equal([0.25, 0, 0.1],
        Of(Written.Replace("agencies.laos.desks.ncb.officers: 3", "agencies.laos.desks.ncb.on-leave: 25 %", StringComparison.Ordinal), "more"));

    [Fact]
    public void Who_gives_a_desk_to_another_takes_back_its_leave()
    {
        var agencies = Good.Scenario("    ncb: { officers: 2 }\n    court: { handled-by: ncb }\nagencies:\n  vietnam: {",
            "    ncb: { officers: 2 }\n    court: { officers: 1, on-leave: 20 % }\nagencies:\n  vietnam: { desks: { court: { handled-by: ncb } },").Agencies;
        Assert.Equal([0, 0.2], agencies.Select(agency => agency.Desks[1].OnLeave));
    }
}
