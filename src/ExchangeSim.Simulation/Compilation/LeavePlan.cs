using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;
using NodaTime;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>How many officers of a desk are on leave, week by week: a share of them, rounded down or up, as a draw of the week has it, so that the mean is the share itself. Weeks
/// begin on Mondays of the agency's zone.</summary>
/// <param name="share">The share, &gt; 0 and &lt; 1.</param>
/// <param name="shifts">Names the draws of each shift.</param>
/// <param name="mondays">When weeks begin after the start, in milliseconds.</param>
internal sealed class LeavePlan(double share, ulong[] shifts, long[] mondays)
{
    /// <summary>When the next week begins after a time, in milliseconds; <see cref="Calendar.Never"/> behind the last.</summary>
    internal long WeekAfter(long time) => IndexOfWeek(time) is var week && week < mondays.Length ? mondays[week] : Calendar.Never;

    /// <summary>How many officers are on leave.</summary>
    /// <param name="shift">Of which shift.</param>
    /// <param name="officers">Of how many.</param>
    /// <param name="time">When, in milliseconds.</param>
    /// <param name="draws">The run's draws.</param>
    internal int Away(int shift, int officers, long time, in Draws draws) =>
        Math.Min(officers, (int)Math.Floor(officers * share + draws.Of(shifts[shift], DrawPurposes.Leave, (uint)IndexOfWeek(time)).First));

    // 0: the week in which the run starts.
    private int IndexOfWeek(long time) => Array.BinarySearch(mondays, time) is var found && found >= 0 ? found + 1 : ~found;

    /// <summary>The plan of a desk; null: nobody is on leave.</summary>
    internal static LeavePlan? Of(Desk desk, Agency agency, Func<long[]> mondays) => desk.OnLeave <= 0 ? null
        : new LeavePlan(desk.OnLeave, [.. desk.Shifts.Select(shift => StableHash.Of($"{agency.Id}/{desk.Id}/{shift.Id}"))], mondays());

    /// <summary>The first moments of all Mondays of a zone after a start, for so long, in milliseconds from it.</summary>
    internal static long[] Mondays(DateTimeZone zone, Instant start, long horizon)
    {
        var mondays = new List<long>();
        for (var day = start.InZone(zone).Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday)); ; day = day.PlusDays(7))
        {
            var time = (long)Math.Floor((zone.FirstMomentOf(day) - start).TotalMilliseconds);
            if (time > horizon) return [.. mondays];
            mondays.Add(time);
        }
    }
}
