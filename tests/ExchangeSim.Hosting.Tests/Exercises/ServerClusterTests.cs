using System.CommandLine.Parsing;
using System.Globalization;
using ExchangeSim.Grains.Rooms;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Exercises;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Tests.Membership;
using ExchangeSim.Hosting.Tests.Processes;
using ExchangeSim.Hosting.Tests.Security;
using ExchangeSim.Benchmarks.Rooms;
using Orleans.Runtime;
using Xunit.Abstractions;

namespace ExchangeSim.Hosting.Tests.Exercises;

/// <summary>Three servers, which are processes of their own, share their rooms in a database.</summary>
[Trait("Category", "Slow")]
public class ServerClusterTests(ITestOutputHelper output)
{
    // On a machine where nothing else runs it is far less than the twenty seconds that are promised; here others may be at work.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    [PostgresFact]
    public async Task A_room_whose_server_is_killed_goes_on_elsewhere_with_its_seats_and_drafts()
    {
        using var database = PostgresServer.Create();
        var ports = SiloProcess.Ports(3);
        var shown = ShownServers();
        var servers = new List<ServerProcess>();
        try
        {
            for (var i = 0; i < 3; i++) servers.Add(await Start(shown[i], database, ports[2 * i], ports[2 * i + 1]));
            using var host = new SeatBrowser(servers[0].Address);
            // The link of any server opens all of them.
            await host.Ask(HttpMethod.Post, "/api/host", new { token = servers[1].Link.Fragment[1..] });
            using var exercise = await PlayedExercise.Begin(host, KilledServerTests.FirstLesson, 1);
            for (var i = 0; i < 3; i++)
            {
                exercise.GoTo(servers[i].Address); // any server serves any room
                foreach (var player in exercise.Players)
                    for (var act = 0; act < 4; act++) await player.Act();
            }
            var victim = await ServerOf(exercise.Key, ports);
            await GoesOn(exercise, servers, victim).InTime("the room to go on", Limit);
        }
        finally
        {
            foreach (var server in servers) server.Dispose();
        }
    }

    [PostgresFact]
    public async Task Over_tls_servers_share_rooms_and_one_without_a_certificate_shares_none()
    {
        using var database = PostgresServer.Create();
        using var authority = new TestAuthority("servers");
        var ports = SiloProcess.Ports(3);
        var shown = ShownServers();
        using var first = await Start(shown[0], database, ports[0], ports[1], authority.Issue("server-1", Roles.Silo).Options);
        using var second = await Start(shown[1], database, ports[2], ports[3], authority.Issue("server-2", Roles.Silo).Options);
        using var host = new SeatBrowser(first.Address);
        await host.Ask(HttpMethod.Post, "/api/host", new { token = first.Link.Fragment[1..] });
        using var exercise = await PlayedExercise.Begin(host, KilledServerTests.FirstLesson, 1);
        foreach (var server in new[] { second, first })
        {
            exercise.GoTo(server.Address);
            foreach (var player in exercise.Players) await player.Act();
            await exercise.Check();
        }
        var stranger = await Record.ExceptionAsync(() => Start(shown[2], database, ports[4], ports[5])).InTime("the server without a certificate to be refused", Limit);
        Assert.Contains("did not start", Assert.IsType<InvalidOperationException>(stranger).Message, StringComparison.Ordinal);
        exercise.GoTo(second.Address);
        await exercise.Check();
    }

    private async Task GoesOn(PlayedExercise exercise, List<ServerProcess> servers, int victim)
    {
        exercise.GoTo(servers[(victim + 1) % 3].Address);
        await servers[victim].Kill();
        var silence = await exercise.UntilNextCommand();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a command was acknowledged {silence.TotalSeconds:F1} s after the kill"));
        foreach (var other in Enumerable.Range(1, 2))
        {
            exercise.GoTo(servers[(victim + other) % 3].Address);
            Assert.True(await exercise.IsBack());
            await exercise.Check();
        }
    }

    // The three servers on one machine, as the page shows them.
    private static List<string> ShownServers() =>
    [
        .. File.ReadLines(Path.Combine(Shell.Root, "docs", "how-to", "serve-several-classes.md"))
            .Where(line => line.StartsWith("exchangesim serve ", StringComparison.Ordinal) && line.Contains("--silo-port", StringComparison.Ordinal)),
    ];

    // The same with the test's own database and ports.
    private static Task<ServerProcess> Start(string shown, PostgresServer database, int silo, int gateway, params string[] tls)
    {
        var options = CommandLineParser.SplitCommandLine(shown).Skip(2).ToList();
        foreach (var (option, value) in new[] { ("--port", "0"), ("--database", database.WithoutPassword), ("--silo-port", Text(silo)), ("--gateway-port", Text(gateway)) })
            options[options.IndexOf(option) + 1] = value;
        return ServerProcess.Start(typeof(Cli.Program).Assembly.Location, [.. options, .. tls], ("PGPASSWORD", PostgresServer.Password));
    }

    // Which of the three has the room.
    private static async Task<int> ServerOf(string room, int[] ports)
    {
        using var client = ClusterClient.Connect($"127.0.0.1:{Text(ports[1])}", ExerciseSilo.DefaultCluster, CancellationToken.None);
        var grains = await client.Grains.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();
        var at = Assert.Single(grains, grain => grain.GrainType.Contains(nameof(RoomGrain), StringComparison.Ordinal) && grain.GrainId.Key.ToString() == room).SiloAddress;
        return Array.IndexOf(ports, at.Endpoint.Port) / 2;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
