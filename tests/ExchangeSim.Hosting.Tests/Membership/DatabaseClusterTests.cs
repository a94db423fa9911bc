using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Hosting.Tests.Processes;
using ExchangeSim.Hosting.Tests.Security;
using ExchangeSim.Grains.Runs;

namespace ExchangeSim.Hosting.Tests.Membership;

/// <summary>Silos, which are processes of their own, that find one another in a database.</summary>
[Trait("Category", "Slow")]
public class DatabaseClusterTests
{
    private static readonly string[] Same = ["run", Shell.Year, "--replications", "2"];
    private static readonly Lazy<string> Expected = new(() => Shell.Run(Same).Fingerprint);

    [PostgresFact]
    public async Task Two_silos_and_a_client_find_one_another_in_a_database_and_a_silo_that_is_told_to_end_leaves_the_list()
    {
        using var server = PostgresServer.Create();
        var ports = SiloProcess.Ports(2);
        using var first = await Start(server, ports[0], ports[1]);
        using var second = await Start(server, ports[2], ports[3]);
        var answer = Shell.Run([.. Same, "--quiet", "--spread", "agencies", "--cluster", server.Connection]);
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Value, answer.Fingerprint);
        Assert.Equal(ExitCode.Done, await first.Stop());
        Assert.Equal(ExitCode.Done, Shell.Run("runs", "list", "--cluster", server.Connection).Code);
        Assert.Equal(ExitCode.Done, await second.Stop());
    }

    [PostgresFact]
    public async Task A_run_goes_on_when_the_database_is_killed_and_started_again()
    {
        using var server = PostgresServer.Create();
        var ports = SiloProcess.Ports(3);
        using var first = await Start(server, ports[0], ports[1]);
        using var second = await Start(server, ports[2], ports[3]);
        var run = Task.Run(() => Shell.Run([.. Same, "--quiet", "--spread", "agencies", "--name", "restart", "--cluster", server.Connection]))
            .InTime("the end of the run", TimeSpan.FromMinutes(10));
        await EventsHandled(server, "restart", 1);
        server.Kill();
        server.Start();
        var answer = await run;
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Value, answer.Fingerprint);
        using var third = await Start(server, ports[4], ports[5]); // the list is in order afterwards
        Assert.Equal(ExitCode.Done, await third.Stop());
    }

    [PostgresFact]
    public async Task Silos_of_a_database_speak_tls_and_one_without_is_told_so_before_it_enters_the_list()
    {
        using var server = PostgresServer.Create();
        using var authority = new TestAuthority("the cluster's authority");
        var ports = SiloProcess.Ports(2);
        using var silo = await Start(server, ports[0], ports[1], authority.Issue("silo", Roles.Silo).Options);
        Assert.Equal(ExitCode.Done, Shell.Run(["runs", "list", "--cluster", server.Connection, .. authority.Issue("ann", Roles.Client).Options]).Code);
        foreach (var stranger in new[] { Shell.Run("silo", "--database", server.Connection), Shell.Run("runs", "list", "--cluster", server.Connection) })
        {
            Assert.Equal(ExitCode.BadInput, stranger.Code);
            Assert.Contains("speaks TLS; give --tls-certificate", stranger.Error, StringComparison.Ordinal);
        }
        Assert.Equal(ExitCode.Done, await silo.Stop());
    }

    [PostgresFact]
    public async Task A_run_goes_on_by_itself_when_the_first_silo_is_killed_and_not_started_again()
    {
        using var server = PostgresServer.Create();
        var ports = SiloProcess.Ports(2);
        using var first = await Start(server, ports[0], ports[1]);
        using var second = await Start(server, ports[2], ports[3]);
        var run = new LongRun("agencies");
        var client = run.Start(server.Connection);
        await EventsHandled(server, run.Name, run.Expected.Events / 4);
        await first.Kill();
        var answer = await client;
        run.AssertSame(answer);
        Assert.Contains("cluster: replication ", answer.Error, StringComparison.Ordinal);
    }

    // The password comes from the environment, as a user would give it.
    private static Task<SiloProcess> Start(PostgresServer server, int silo, int gateway, params string[] options) =>
        SiloProcess.Start(silo, gateway, ["--database", server.WithoutPassword, .. options], ("PGPASSWORD", PostgresServer.Password));

    private static Task EventsHandled(PostgresServer server, string name, long events) => Handled(server, name, events).InTime($"{events} events of {name}");

    private static async Task Handled(PostgresServer server, string name, long events)
    {
        using var client = ClusterClient.Connect(server.Connection, SiloOptions.DefaultCluster, CancellationToken.None);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (RunStatus.ReadList(await client.Grains.GetGrain<IRunsGrain>(0).List()).FirstOrDefault(run => run.Name == name) is not { } status
            || (status.Events < events && status.State == RunState.Running))
            await timer.WaitForNextTickAsync();
    }
}
