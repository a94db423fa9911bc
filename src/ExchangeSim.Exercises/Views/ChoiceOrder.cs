using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Views;

/// <summary>In which order a desk offers what can be chosen. A scenario names the ordinary case last, so its own order would tell the answer.</summary>
/// <remarks>Drawn by the exercise's seed, the request and the step, and not by the engine: the same in every room of an exercise, after a reload and in a replay. It does not
/// depend on what the file bears out.</remarks>
internal static class ChoiceOrder
{
    private static readonly ulong Purpose = StableHash.Of("order of choices");

    internal static IReadOnlyList<Case> Of(Room room, OpenDecision open, DecideStep step)
    {
        var key = StableHash.Combine(StableHash.Combine(Purpose, room.Header.Seed), StableHash.Combine(open.Pending.Root, StableHash.Of(step.Id)));
        return [.. step.Cases.OrderBy(one => StableHash.Combine(key, StableHash.Of(one.Then))).ThenBy(one => one.Then, StringComparer.Ordinal)];
    }
}
