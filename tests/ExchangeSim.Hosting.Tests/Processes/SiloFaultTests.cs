using System.Globalization;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>What happens to a run when silos, which are processes of their own, are frozen or added under it.</summary>
[Trait("Category", "Slow")]
public class SiloFaultTests
{
    [Fact]
    public async Task A_silo_that_is_told_to_end_does_so_and_reports_success()
    {
        await using var cluster = await SiloProcesses.Start(1);
        Assert.Equal(ExitCode.Done, await cluster[0].Stop());
    }

    /// <summary>It wakes when the others have long gone on without it, and must neither answer for what it held nor go on with it.</summary>
    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public async Task A_run_goes_on_without_a_silo_that_is_frozen_and_that_silo_ends_when_it_wakes(string spread)
    {
        var run = new LongRun(spread);
        await using var cluster = await SiloProcesses.Start(2);
        var client = run.Start(cluster.Gateway);
        Assert.True(await cluster.Watch.GetsWork(cluster.Port(1), run.Name), "the run ended before the silo had work");
        await cluster[1].Freeze();
        await cluster.Watch.SilosAlive(1);
        await cluster[1].Thaw();
        run.AssertSame(await client);
        Assert.Equal(ExitCode.Failed, await cluster[1].Ended());
        Assert.Equal("error: the cluster gave this silo up because it did not answer for too long; its work goes on elsewhere. Start it again to have it back",
            await cluster[1].Says());
    }

    [Theory]
    [InlineData("replications", 12)]
    [InlineData("agencies", 6)]
    public async Task A_silo_that_joins_during_a_run_takes_its_share_and_more_replications_run_at_once(string spread, int replications)
    {
        string[] plan = ["run", new LongRun(spread).World, "--quiet", "--replications", replications.ToString(CultureInfo.InvariantCulture)];
        var name = $"joined-{spread}";
        await using var cluster = await SiloProcesses.Start(1);
        var client = Task.Run(() => Shell.Run([.. plan, "--spread", spread, "--name", name, "--cluster", cluster.Gateway]));
        await cluster.Watch.EventsHandled(name, 1);
        var port = await cluster.Add();
        Assert.True(await cluster.Watch.GetsWork(port, name), "the run ended without the second silo");
        Assert.True(await cluster.Watch.UnderWay(name, 2), "the run ended with no more replications at once than one silo has processors");
        var answer = await client;
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Shell.Run(plan).Fingerprint, answer.Fingerprint);
    }
}
