using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Worlds of <see cref="RandomScenario"/>, <see cref="WideScenario"/> and <see cref="TimedScenario"/> in which officers go on leave, and policies change how many; some go
/// on until the last reply, which may be weeks behind the one before.</summary>
public static class LeaveScenario
{
    /// <summary>The world of a number.</summary>
    public static Scenario Of(int seed) => (seed % 4) switch
    {
        0 => OnLeave(RandomScenario.Of(seed) with { Length = null }, 0),
        1 => OnLeave(WideScenario.Of(seed) with { Length = Duration.FromDays(60) }, 0),
        2 => OnLeave(RandomScenario.Of(seed), 0),
        _ => Timed(TimedScenario.Of(seed)),
    };

    private static Scenario Timed(Scenario world)
    {
        var timeline = new WithLeave(world.Timeline!);
        return timeline.Under(timeline.DatedAt(world.Start)) with { Timeline = timeline };
    }

    private static Scenario OnLeave(Scenario world, uint holding) => world with
    {
        Title = $"world with leave {world.Seed}",
        Agencies = [.. world.Agencies.Select((agency, i) => agency with
        {
            Desks = [.. agency.Desks.Select((desk, j) => desk.HandledBy is null ? desk with { OnLeave = Shares[(world.Seed + holding + (ulong)(3 * i + j)) % 5] } : desk)],
        })],
    };

    private static double[] Shares => [0, 0.1, 0.35, 0.8, 0.5];

    private sealed class WithLeave(Timeline timeline) : Timeline
    {
        public override IReadOnlyList<PolicyTimes> Policies => timeline.Policies;

        public override Scenario Under(uint holding) => OnLeave(timeline.Under(holding), holding);
    }
}
