namespace ExchangeSim.Scenarios.Tests.Checks;

public class TimeChecksTests
{
    private const string Endless = "wait: { wait: \"mixture(90 %: 3 d, 10 %: never)\"";

    [Fact]
    public void A_wait_may_last_for_ever_in_a_run_that_ends() => Assert.Equal(0.1, Assert.IsType<Model.WaitStep>(
        Good.Scenario("wait: { wait: 3 d", Endless).Procedures.Single(p => p.Id == "information").Steps.Single(s => s.Id == "wait")).Time.NeverShare, 1e-12);

    [Fact]
    public void A_run_until_the_last_reply_has_no_wait_that_lasts_for_ever()
    {
        var text = Good.With("wait: { wait: 3 d", Endless).Replace("length: 26 wk", "length: until the last reply", StringComparison.Ordinal);
        Assert.Contains(ScenarioFile.ReadText(text, "s.yaml").Problems,
            p => p.IsError && p.Message == "a share of the requests waits in 'wait' for ever, but the run goes until the last reply" && p.Advice == "give the run a length");
    }
}
