using System.Globalization;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cluster.Tests.Processes;

/// <summary>What happens to a run when silos, which are processes of their own, are killed, frozen or added under it.</summary>
public class SiloFaultTests
{
    private const int Replications = 6;

    private static readonly Lazy<string> Expected = new(() => Shell.Run(Plan(Replications)).Fingerprint);

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

    /// <summary>It wakes when the others have long gone on without it, and must neither answer for what it held nor go on with it.</summary>
    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public async Task A_run_goes_on_without_a_silo_that_is_frozen_and_that_silo_ends_when_it_wakes(string spread)
    {
        var ports = SiloProcess.Ports(2);
        var name = $"frozen-{spread}";
        using var first = await SiloProcess.Start(ports[0], ports[1]);
        using var second = await SiloProcess.Start(ports[2], ports[3], join: ports[0]);
        using var watch = new SiloWatch(ports[1]);
        await watch.SilosAlive(2);
        var run = Start(ports[1], name, spread);
        await watch.EventsHandled(name, 1);
        await second.Freeze();
        await watch.SilosAlive(1);
        await second.Thaw();
        var answer = await run;
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Value, answer.Fingerprint);
        Assert.NotEqual(ExitCode.Done, await second.Ended());
    }

    [Theory]
    [InlineData("replications", 400)]
    [InlineData("agencies", 20)]
    public async Task A_silo_that_joins_during_a_run_takes_its_share(string spread, int replications)
    {
        var ports = SiloProcess.Ports(2);
        var name = $"joined-{spread}";
        using var first = await SiloProcess.Start(ports[0], ports[1]);
        using var watch = new SiloWatch(ports[1]);
        var run = Start(ports[1], name, spread, replications);
        await watch.EventsHandled(name, 1);
        using var second = await SiloProcess.Start(ports[2], ports[3], join: ports[0]);
        Assert.True(await watch.GetsWork(ports[2], name), "the run ended without the second silo");
        var answer = await run;
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Shell.Run(Plan(replications)).Fingerprint, answer.Fingerprint);
    }

    private static string[] Plan(int replications) => ["run", Shell.Year, "--quiet", "--replications", replications.ToString(CultureInfo.InvariantCulture)];

    private static Task<Answer> Start(int gateway, string name, string spread, int replications = Replications) => Task.Run(() => Shell.Run(
        [.. Plan(replications), "--save-every", "1", "--spread", spread, "--name", name, "--cluster", $"127.0.0.1:{gateway.ToString(CultureInfo.InvariantCulture)}"]));

    private static async Task EventsHandled(int gateway, string name, long events)
    {
        using var watch = new SiloWatch(gateway);
        await watch.EventsHandled(name, events);
    }
}
