using ExchangeSim.Simulation.Time;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Desks;

/// <content>Whether what was loaded can be.</content>
internal sealed partial class DeskState
{
    /// <summary>Officers of a shift at most, and officers that are missing at most.</summary>
    internal const int MostOfficers = 10_000_000;

    /// <summary>Checks the numbers by themselves.</summary>
    /// <param name="now">Everything before this time has been handled.</param>
    /// <param name="borders">How many borders between periods have passed.</param>
    internal void CheckNumbers(long now, long borders)
    {
        foreach (var officers in _officers) Require(Math.Abs((long)officers) <= MostOfficers, "a desk has more officers than it can have");
        foreach (var officers in _planned) Require(officers is >= 0 and <= MostOfficers, "a desk has more officers than it can have");
        foreach (var onDuty in _onDuty)
            Require(onDuty is >= 0 and <= long.MaxValue / 4 && (onDuty == 0 || _officersSince > _warmUp), "officers were on duty for as long as none can be");
        Require(IsPast(_officersSince, now) && IsPast(_queueSince, now), "a desk changed in the future");
        foreach (var sum in (ReadOnlySpan<long>)[_queueArea, _busyTime, _overtime, _started, _totalWait]) Require(sum is >= 0 and <= long.MaxValue / 4,
            "a desk did what none can do");
        Require(_leaveUntil > now && _leaveUntil <= Calendar.Never, "officers are on leave for a week that is over");
        _changes?.Check(_officersSince);
        Require(_waiting >= 0 && _longestQueue >= _waiting && WakesAt >= -1, "a desk's queue is longer than it ever was");
        Require(_borders.Count == borders, "a desk has other periods than have passed");
        foreach (var (onDuty, busy, queueArea) in _borders)
            Require(onDuty is >= 0 and <= long.MaxValue / 4 && busy is >= 0 and <= long.MaxValue / 4 && queueArea is >= 0 and <= long.MaxValue / 4,
                "a desk did what none can do in a period");
        if (Shortcuts is { NoHours: true, NoTurns: true }) Require(Queue.HasNoneBegun, "work that was begun waits at a desk where none does");
    }

    /// <summary>Checks the numbers against the requests at the desk.</summary>
    /// <param name="queued">How many wait.</param>
    /// <param name="inWork">How many are in work, by shift.</param>
    internal void CheckCounts(int queued, int[] inWork)
    {
        Require(_waiting == queued, "other requests wait at a desk than are counted");
        for (var shift = 0; shift < inWork.Length; shift++) Require(_free[shift] == _officers[shift] - inWork[shift], "other officers are free than are not at work");
    }

    // The warm-up's end is noted from the start.
    private bool IsPast(long time, long now) => time >= 0 && time <= Math.Max(now, _warmUp);
}
