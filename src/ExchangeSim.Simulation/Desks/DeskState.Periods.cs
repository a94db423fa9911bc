using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Desks;

/// <content>What it had done by the borders of the run's periods. Reading it off changes nothing else.</content>
internal sealed partial class DeskState
{
    private readonly List<(long OnDuty, long Busy, long QueueArea)> _borders = [];

    /// <summary>So much of a piece of work in hand has been done within hours by a time; never more than is counted when it is laid down.</summary>
    internal long WorkedWithinHours(int shift, long from, long now, long remaining)
    {
        var counted = Math.Max(from, _warmUp);
        if (now <= counted) return 0;
        return Math.Min(Plan.Calendars[shift].OpenTime(counted, now), remaining);
    }

    /// <summary>Notes what it has done by a border, with what is done of the work in hand.</summary>
    internal void AddBorder(long at, long inHand)
    {
        if (at >= _leaveUntil) EndLeave(at);
        var onDuty = 0L;
        for (var i = 0; i < _officers.Length; i++)
            onDuty += _onDuty[i] + (at > _officersSince ? Math.Max(0, _officers[i]) * Plan.Calendars[i].OpenTime(_officersSince, at) : 0);
        _borders.Add((onDuty, _busyTime + inHand, _queueArea + _waiting * Math.Max(0, at - _queueSince)));
    }

    /// <summary>What it did between borders, given what it did together.</summary>
    internal IEnumerable<DeskPeriod> Periods(DeskFigures totals, long length)
    {
        var before = (OnDuty: 0L, Busy: 0L, QueueArea: 0L);
        for (var i = 0; i * length < totals.Observed; i++)
        {
            var isLast = (i + 1) * length >= totals.Observed;
            var now = isLast ? (totals.OnDuty, totals.Busy, QueueArea: (long)totals.QueueArea) : _borders[i];
            yield return new DeskPeriod(totals.Agency, totals.Desk, i, Math.Min(length, totals.Observed - i * length),
                now.OnDuty - before.OnDuty, now.Busy - before.Busy, now.QueueArea - before.QueueArea);
            before = now;
        }
    }
}
