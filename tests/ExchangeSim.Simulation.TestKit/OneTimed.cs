using ExchangeSim.Model;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>A scenario with one policy that holds only at times.</summary>
/// <param name="before">The scenario without it.</param>
/// <param name="under">The scenario under it.</param>
/// <param name="times">When it holds.</param>
public sealed class OneTimed(Scenario before, Scenario under, PolicyTimes times) : Timeline
{
    public override IReadOnlyList<PolicyTimes> Policies { get; } = [times];

    public override Scenario Under(uint holding) => holding == 0 ? before : under;

    /// <summary>The scenario at its start.</summary>
    public static Scenario Of(Scenario before, Scenario under, PolicyTimes times)
    {
        var timeline = new OneTimed(before, under with { Policy = times.Policy }, times);
        return timeline.Under(timeline.DatedAt(before.Start)) with { Policy = times.Policy, Timeline = timeline };
    }
}
