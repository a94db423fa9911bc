using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>What has come to seats that have people, and the injects of the plan that have begun, whatever kind they are: where a step ends.</summary>
internal static class Arrivals
{
    /// <summary>How many there are in a world by now.</summary>
    internal static int In(World world) => Letters(world) + world.Injects.ArrivedAt(world.Manned)
        + world.Consequences.Count(one => one.ComplaintAt <= world.Time && world.Manned.Contains(one.Decision.Open.Seat));

    private static int Letters(World world) => world.Acts.Count(entry =>
        entry.Command is WriteMessage message && world.Manned.Contains(message.To) && world.Register.Letters.ContainsKey(WorldOrders.LetterKey(entry)));
}
