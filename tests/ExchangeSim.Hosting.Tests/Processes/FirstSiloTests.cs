using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>A cluster without a database loses its first silo, and with it the list of members.</summary>
[Trait("Category", "Slow")]
public class FirstSiloTests
{
    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public async Task A_run_goes_on_by_itself_when_the_first_silo_is_killed_and_started_again_and_the_others_join_it_anew(string spread)
    {
        var run = new LongRun(spread);
        await using var cluster = await SiloProcesses.Start(3);
        var client = run.Start(cluster.Gateway);
        Assert.True(await cluster.Watch.EventsHandled(run.Name, run.Expected.Events / 4), "the run ended before the silo was killed");
        await cluster.Kill(0);
        await cluster.StartAgain(0);
        foreach (var other in (int[])[1, 2])
        {
            Assert.Contains("the first silo was started again and does not know this one", await cluster[other].Says(), StringComparison.Ordinal);
            Assert.StartsWith("silo at ", await cluster[other].Says(), StringComparison.Ordinal);
        }
        await cluster.Watch.SilosAlive(3);
        var answer = await client;
        run.AssertSame(answer);
        Assert.Matches("cluster: replication [0-9]", answer.Error);
    }

    [Fact]
    public async Task Without_the_first_silo_the_others_still_end_when_they_are_told_to()
    {
        await using var cluster = await SiloProcesses.Start(2);
        await cluster.Kill(0);
        Assert.Equal(ExitCode.Done, await cluster[1].Stop());
    }
}
