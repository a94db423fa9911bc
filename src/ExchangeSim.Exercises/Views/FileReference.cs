using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Views;

/// <summary>The number that stands on a request's papers: whose request it is, and a few letters.</summary>
public static class FileReference
{
    /// <summary>The number of a request.</summary>
    public static string Of(Room room, RequestRecord request) => Of(room, request.Key, request.Requesting);

    internal static string Of(Room room, ulong key, int requesting)
    {
        var agency = room.Planned.Scenario.Agencies[requesting];
        return $"{agency.Country ?? agency.Id.ToUpperInvariant()}-{FileId.Short(StableHash.Combine(key, room.Header.Seed))}";
    }
}
