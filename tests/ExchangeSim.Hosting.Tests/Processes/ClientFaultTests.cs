using System.Diagnostics;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>A client, which is a process of its own, is lost while its run goes on.</summary>
[Trait("Category", "Slow")]
public class ClientFaultTests
{
    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public async Task A_client_that_is_killed_and_started_again_with_the_name_of_its_run_takes_it_up_where_it_is(string spread)
    {
        var run = new LongRun(spread);
        var early = run.Expected.Events / 40; // what it has reported until then is still kept for the second client
        await using var cluster = await SiloProcesses.Start(2);
        using (var client = Process.Start(new ProcessStartInfo("dotnet", [typeof(Cli.Program).Assembly.Location, .. run.On(cluster.Gateway)]) { RedirectStandardError = true,
            RedirectStandardOutput = true })!)
        {
            Assert.True(await cluster.Watch.EventsHandled(run.Name, early), "the run ended before its client was killed");
            client.Kill();
            await client.Ended("a client that was killed");
        }
        var answer = await run.Start(cluster.Gateway);
        run.AssertSame(answer);
        Assert.DoesNotContain("again from its beginning", answer.Error, StringComparison.Ordinal);
    }
}
