using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests.Binding;

public class ClosingTests
{
    [Fact]
    public void An_inject_closes_desks_and_one_that_another_handles_is_that_other() => Assert.Equal(
        [new DeskClosed("laos", "guard"), new DeskClosed("vietnam", "ncb")],
        Good.Scenario("outage: mail", "closes: [laos.guard, vietnam.court]").Injects.Single(inject => inject.Id == "cut").Effects);
}
