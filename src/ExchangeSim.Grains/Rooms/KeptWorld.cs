using System.IO.Compression;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Serving;

namespace ExchangeSim.Grains.Rooms;

/// <summary>The state of a room's world as it is kept: packed, because a year of a busy world has some megabytes, and while they are written no room's command is
/// acknowledged.</summary>
internal static class KeptWorld
{
    /// <summary>The room as it is now.</summary>
    internal static RoomSnapshot Of(Room room)
    {
        var kept = new MemoryStream();
        using (var packed = new DeflateStream(kept, CompressionLevel.Fastest, leaveOpen: true)) room.World.Save(packed);
        return new RoomSnapshot(LogHeader.CurrentBuild, room.Entries.Count, kept.ToArray());
    }

    /// <summary>What the world wrote.</summary>
    /// <exception cref="InvalidDataException">It was damaged.</exception>
    internal static MemoryStream Open(RoomSnapshot snapshot)
    {
        var world = new MemoryStream();
        using (var packed = new DeflateStream(new MemoryStream(snapshot.World), CompressionMode.Decompress)) packed.CopyTo(world);
        world.Position = 0;
        return world;
    }
}
