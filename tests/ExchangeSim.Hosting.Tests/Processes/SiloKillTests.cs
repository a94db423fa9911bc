using Xunit.Abstractions;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>
/// A run under which a silo is killed, as by a power cut, at one of ten moments: after so many thirteenths of its events, for clients hear of them once a second only. The only
/// silo of a cluster is started again; with several the run goes on without.
/// EXCHANGESIM_ALL_KILLS=1 tests all moments with one, two and three silos in both ways of spreading, which takes a quarter of an hour; otherwise it is a few of them.
/// </summary>
[Trait("Category", "Slow")]
public class SiloKillTests(ITestOutputHelper output)
{
    internal static bool All { get; } = Environment.GetEnvironmentVariable("EXCHANGESIM_ALL_KILLS") == "1";

    public static IEnumerable<object[]> Kills =>
        from silos in Enumerable.Range(1, 3)
        from moment in Enumerable.Range(1, 10)
        where All || (silos, moment) is (1, 3 or 6) or (2, 2 or 7) or (3, 5 or 8)
        select (object[])[silos, (silos + moment) % 2 == 0 ? "replications" : "agencies", moment];

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task A_run_comes_to_the_same_end_when_a_silo_is_killed(int silos, string spread, int moment)
    {
        var run = new LongRun(spread);
        await using var cluster = await SiloProcesses.Start(silos);
        var answer = await Kill(cluster, run, moment, silos == 1 ? [0] : [1 + moment % (silos - 1)]);
        run.AssertSame(answer);
        // The user is told; but a silo whose replication has just ended may hold nothing of the run.
        if (spread == "agencies") Assert.Matches("cluster: replication [0-9]", answer.Error);
    }

    [Theory]
    [InlineData("agencies")]
    [InlineData("replications")]
    public async Task A_run_comes_to_the_same_end_when_two_of_three_silos_are_killed_at_once(string spread)
    {
        var run = new LongRun(spread);
        await using var cluster = await SiloProcesses.Start(3);
        var answer = await Kill(cluster, run, 3, [1, 2]);
        run.AssertSame(answer);
    }

    private async Task<Answer> Kill(SiloProcesses cluster, LongRun run, int moment, int[] victims)
    {
        var events = run.Expected.Events * moment / 13;
        var client = run.Start(cluster.Gateway);
        foreach (var victim in victims) Assert.True(await cluster.Watch.GetsWork(cluster.Port(victim), run.Name), "the run ended before the silo had work");
        Assert.True(await cluster.Watch.EventsHandled(run.Name, events), "the run ended before the silo was killed");
        await Task.WhenAll(victims.Select(cluster.Kill));
        if (victims is [0]) await cluster.StartAgain(0);
        var answer = await client;
        output.WriteLine($"the client said:\n{answer.Error}");
        return answer;
    }
}
