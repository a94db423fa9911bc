using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Clocks;

/// <summary>How a room's clock goes on from here: a piece of the function from real to simulated time. Immutable; it reads no clock.</summary>
/// <param name="Mode">Rolling or calm.</param>
/// <param name="Speed">Simulated milliseconds in a real one.</param>
/// <param name="Drive">What moves it.</param>
/// <param name="Target">Where a step or a jump ends, in simulated milliseconds.</param>
/// <param name="Reason">Why it stands, in the instructor's words, or null.</param>
public sealed record RoomClock(ClockMode Mode, double Speed, ClockDrive Drive, long Target, string? Reason)
{
    /// <summary>The slowest speed: real time.</summary>
    public const double Slowest = 1;
    /// <summary>The fastest speed: a month in a minute.</summary>
    public const double Fastest = 30 * 1440;

    /// <summary>The clock of a plan before anything began.</summary>
    public static RoomClock Of(ExercisePlan plan) => new(plan.Mode, plan.Speed, ClockDrive.Lobby, 0, null);

    /// <summary>Whether time can pass.</summary>
    public bool Moves => Drive is ClockDrive.Running or ClockDrive.Stepping or ClockDrive.Jumping;

    /// <summary>Whether time stands while people have something to decide.</summary>
    public bool IsCalm => Mode == ClockMode.Calm;

    /// <summary>Whether people may act in the world.</summary>
    public bool TakesOrders => Moves || Drive == ClockDrive.Standing;

    /// <summary>Whether it stands as soon as a seat with a person has something to decide.</summary>
    public bool WaitsForPeople => Drive == ClockDrive.Running && IsCalm;
}
