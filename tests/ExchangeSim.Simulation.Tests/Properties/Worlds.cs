using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeSim.Simulation.Tests.Properties;

/// <summary>Checks a property of runs over random worlds. A failure prints the number of the world, which replays it.</summary>
internal static class Worlds
{
    internal static void Have(int count, Action<Scenario> property) =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000)), seed =>
        {
            try
            {
                property(RandomScenario.Of(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"RandomScenario.Of({seed}): {failure.Message}", failure);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20_220_103UL, 1UL));
}
