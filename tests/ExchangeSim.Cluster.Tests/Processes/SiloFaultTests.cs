using System.Globalization;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cluster.Clients;
using ExchangeSim.Cluster.Silos;
using ExchangeSim.Grains.Runs;

namespace ExchangeSim.Cluster.Tests.Processes;

/// <summary>What happens to a run when silos, which are processes of their own, are killed under it.</summary>
public class SiloFaultTests
{
    private static readonly string[] Same = ["run", Shell.Year, "--replications", "6"];
    private static readonly Lazy<string> Expected = new(() => Shell.Run(Same).Fingerprint);

    [Theory]
    [InlineData("replications", 1)]
    [InlineData("replications", 60_000)]
    [InlineData("agencies", 1)]
    [InlineData("agencies", 60_000)]
    public async Task A_run_goes_on_when_one_of_two_silos_is_killed(string spread, long afterEvents)
    {
        var ports = SiloProcess.Ports(2);
        using var first = await SiloProcess.Start(ports[0], ports[1]);
        using var second = await SiloProcess.Start(ports[2], ports[3], join: ports[0]);
        var run = Start(ports[1], $"killed-{spread}-{afterEvents}", spread);
        await EventsHandled(ports[1], $"killed-{spread}-{afterEvents}", afterEvents);
        await second.Kill();
        var answer = await run;
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Value, answer.Fingerprint);
    }

    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public async Task A_run_goes_on_when_its_only_silo_is_killed_and_started_again(string spread)
    {
        var ports = SiloProcess.Ports(1);
        var name = $"alone-{spread}";
        using var first = await SiloProcess.Start(ports[0], ports[1]);
        var run = Start(ports[1], name, spread);
        await EventsHandled(ports[1], name, 20_000);
        await first.Kill();
        using var again = await SiloProcess.Start(ports[0], ports[1]);
        var answer = await run;
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Value, answer.Fingerprint);
    }

    [Fact]
    public async Task A_silo_that_is_told_to_end_does_so_and_reports_success()
    {
        var ports = SiloProcess.Ports(1);
        using var silo = await SiloProcess.Start(ports[0], ports[1]);
        Assert.Equal(ExitCode.Done, await silo.Stop());
    }

    private static Task<Answer> Start(int gateway, string name, string spread) =>
        Task.Run(() => Shell.Run([.. Same, "--quiet", "--save-every", "1", "--spread", spread, "--name", name, "--cluster", $"127.0.0.1:{gateway.ToString(CultureInfo.InvariantCulture)}"]));

    /// <summary>Returns when the run has handled so many events, or is over.</summary>
    private static async Task EventsHandled(int gateway, string name, long events)
    {
        using var client = ClusterClient.Connect($"127.0.0.1:{gateway.ToString(CultureInfo.InvariantCulture)}", SiloOptions.DefaultCluster, CancellationToken.None);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (RunStatus.ReadList(await client.Grains.GetGrain<IRunsGrain>(0).List()).FirstOrDefault(run => run.Name == name) is not { } status
            || (status.Events < events && status.State == RunState.Running))
            await timer.WaitForNextTickAsync();
    }
}
