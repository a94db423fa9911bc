using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Grains.Rooms;

namespace ExchangeSim.Grains.Tests.Rooms;

public class KeptWorldTests
{
    private static readonly LogHeader Header = LogHeader.Of("kept", 1, RoomSilos.Planned, RoomSilos.Planned.Scenario.Seed);

    private static Room Played()
    {
        var room = new Room(RoomSilos.Planned, Header);
        foreach (var command in new RoomCommand[] { new JoinRoom("anna", "anna"), new TakeSeat("anna", "hanoi"), new StartClock() })
            room.Apply(room.Propose(command, $"{room.Entries.Count}", command is StartClock ? LogEntry.Instructor : "anna", 0).Entry!);
        room.World.AdvanceTo((RoomSilos.Planned.Begin + RoomSilos.Planned.End) / 2);
        return room;
    }

    private static Room Resumed(Room before, RoomSnapshot snapshot) => Room.Resume(RoomSilos.Planned, Header, before.Entries, KeptWorld.Open(snapshot));

    [Fact]
    public void A_room_comes_back_from_what_is_kept_as_it_was()
    {
        using var room = Played();
        var snapshot = KeptWorld.Of(room);
        Assert.Equal(3, snapshot.Ordinal);
        using var again = Resumed(room, snapshot);
        Assert.Equal((room.World.Time, room.World.Fingerprint()), (again.World.Time, again.World.Fingerprint()));
    }

    [Fact]
    public void What_was_cut_or_is_something_else_is_damage_and_no_other_failure()
    {
        using var room = Played();
        var snapshot = KeptWorld.Of(room);
        for (var length = 0; length < snapshot.World.Length; length += 1 + snapshot.World.Length / 40)
            Assert.Throws<InvalidDataException>(() => Resumed(room, snapshot with { World = snapshot.World[..length] }));
        Assert.Throws<InvalidDataException>(() => Resumed(room, snapshot with { World = [.. Enumerable.Repeat((byte)0xFF, 5_000)] }));
    }
}
