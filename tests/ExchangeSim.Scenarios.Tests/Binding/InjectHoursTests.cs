using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests.Binding;

public class InjectHoursTests
{
    [Fact]
    public void An_inject_gives_desks_other_hours_and_one_that_another_handles_is_that_other()
    {
        var effects = Good.Scenario("outage: mail", "hours: { laos.guard: round the clock, vietnam.court: \"Mon-Sat 08:00-20:00\" }")
            .Injects.Single(inject => inject.Id == "cut").Effects.Cast<DeskHours>().ToList();
        Assert.Equal([("laos", "guard"), ("vietnam", "ncb")], effects.Select(effect => (effect.Agency, effect.Desk)));
        Assert.Equal((true, 6), (effects[0].Hours.IsRoundTheClock, effects[1].Hours.Openings.Count));
    }
}
