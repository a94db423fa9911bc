using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Clocks;

/// <summary>What commands make of a clock.</summary>
internal static class ClockRules
{
    /// <summary>How long before the deadline of a waiting decision a step ends, simulated milliseconds.</summary>
    internal const long BeforeDeadline = 60_000;

    /// <summary>The clock after a command.</summary>
    /// <param name="clock">The clock before.</param>
    /// <param name="command">A command that was found possible.</param>
    /// <param name="now">Simulated time.</param>
    /// <param name="end">The exercise's end.</param>
    /// <param name="open">What people have to decide.</param>
    internal static RoomClock After(RoomClock clock, RoomCommand command, long now, long end, IReadOnlyList<OpenDecision> open) => command switch
    {
        StartClock or ResumeClock => clock with { Drive = ClockDrive.Running, Reason = null },
        PauseClock pause => clock with { Drive = ClockDrive.Paused, Reason = string.IsNullOrWhiteSpace(pause.Reason) ? null : pause.Reason.Trim() },
        SetClock set => clock with { Speed = set.Speed ?? clock.Speed, Mode = set.Mode ?? clock.Mode },
        StepClock step => clock with { Drive = ClockDrive.Stepping, Target = StepEnd(now, Math.Min(step.AtMost, end - now), open), Reason = null },
        JumpClock jump => clock with { Drive = ClockDrive.Jumping, Target = jump.To, Reason = null },
        EndExercise => clock with { Drive = ClockDrive.Over, Reason = null },
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of the clock"),
    };

    // Nobody loses a decision by a step: it ends before the next deadline. The step after it, which begins there, passes it.
    private static long StepEnd(long now, long atMost, IReadOnlyList<OpenDecision> open) =>
        open.Select(one => one.Until - BeforeDeadline).Where(time => time > now).Append(now + atMost).Min();
}
