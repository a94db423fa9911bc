using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests;

/// <summary>The cases of an open decision, by the steps they lead to.</summary>
internal static class RoomChoices
{
    internal static IReadOnlyList<string> Of(Room room, OpenDecision open) =>
        [.. ((DecideStep)room.Planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases.Select(one => one.Then)];
}
