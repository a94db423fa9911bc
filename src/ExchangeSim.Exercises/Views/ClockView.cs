using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A room's clock as pages show it. They let it run on by themselves at its speed until they hear again.</summary>
/// <param name="Time">Simulated time now.</param>
/// <param name="End">When it is over.</param>
/// <param name="Drive">What moves it.</param>
/// <param name="Mode">Rolling or calm.</param>
/// <param name="Speed">The speed that was set, simulated time in a unit of real time.</param>
/// <param name="SpeedNow">The present one: less before a deadline, 0 while it stands.</param>
/// <param name="Reason">Why it stands, or null.</param>
public sealed record ClockView(Instant Time, Instant End, ClockDrive Drive, ClockMode Mode, double Speed, double SpeedNow, string? Reason)
{
    /// <summary>The clock of a room.</summary>
    public static ClockView Of(Room room, long real) => new(
        TimeOf(room, room.World.Time), TimeOf(room, room.Planned.End), room.Clock.Drive, room.Clock.Mode, room.Clock.Speed, room.SpeedNow(real), room.Clock.Reason);

    /// <summary>A simulated time as an instant.</summary>
    internal static Instant TimeOf(Room room, long time) => room.Planned.Scenario.Start.Plus(Duration.FromMilliseconds(time));
}
