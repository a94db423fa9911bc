using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Clocks;

/// <summary>What commands make of a clock.</summary>
internal static class ClockRules
{
    /// <summary>The clock after a command.</summary>
    /// <param name="clock">The clock before.</param>
    /// <param name="command">A command that was found possible.</param>
    /// <param name="now">Simulated time.</param>
    /// <param name="end">The exercise's end.</param>
    internal static RoomClock After(RoomClock clock, RoomCommand command, long now, long end) => command switch
    {
        StartClock or ResumeClock => clock with { Drive = ClockDrive.Running, Reason = null },
        PauseClock pause => clock with { Drive = ClockDrive.Paused, Reason = string.IsNullOrWhiteSpace(pause.Reason) ? null : pause.Reason.Trim() },
        SetClock set => clock with { Speed = set.Speed ?? clock.Speed, Mode = set.Mode ?? clock.Mode },
        StepClock step => clock with { Drive = ClockDrive.Stepping, Target = Math.Min(end, now + Math.Max(1, step.AtMost)), Reason = null },
        JumpClock jump => clock with { Drive = ClockDrive.Jumping, Target = jump.To, Reason = null },
        EndExercise => clock with { Drive = ClockDrive.Over, Reason = null },
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of the clock"),
    };
}
