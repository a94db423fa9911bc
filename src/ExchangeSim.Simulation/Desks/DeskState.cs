using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Desks;

/// <summary>A desk during a run: who is busy, who waits, and what it has done so far.</summary>
internal sealed partial class DeskState
{
    private readonly long _warmUp;
    private bool _mayGoOn;
    // Officers of each shift, those of them without work in hand (below 0: some were called away while at work), and the officers' time on duty up to the last change of their
    // number.
    private readonly int[] _officers, _free;
    // Officers of each shift by the policy in force who are not on leave; the scenario's but between a branching's load and its taking effect.
    private readonly int[] _planned;
    private readonly long[] _onDuty;
    private long _officersSince, _queueSince, _queueArea, _busyTime, _overtime, _started, _totalWait;
    private int _waiting, _longestQueue;

    // Null where the end of the run is known.
    private readonly OfficerChanges? _changes;

    internal DeskState(DeskPlan plan, long warmUp, DeskShortcuts shortcuts, bool endsWithLastReply, Draws draws)
    {
        _draws = draws;
        Plan = plan;
        Queue = new DeskQueue(plan.Discipline, plan.UrgentInterrupts);
        Line = Queue.Line;
        (UrgentInterrupts, Speed) = (plan.UrgentInterrupts, plan.Speed);
        _warmUp = _officersSince = _queueSince = warmUp;
        _planned = [.. plan.Officers.Select((_, shift) => plan.OfficersAt(0, shift, draws))];
        _leaveUntil = plan.WeekAfter(0);
        _officers = [.. _planned];
        _free = [.. _planned];
        _onDuty = new long[_officers.Length];
        _changes = endsWithLastReply ? new OfficerChanges(_officers.Length) : null;
        Shortcuts = shortcuts;
        _mayGoOn = shortcuts.GoesOn;
    }

    internal DeskPlan Plan { get; }
    internal bool UrgentInterrupts { get; }
    internal double Speed { get; }
    internal DeskQueue Queue { get; }
    /// <summary>The line of a desk where first come is first served and nothing goes back to the queue.</summary>
    internal WaitingLine Line { get; }
    /// <summary>What the handling of its work may leave out.</summary>
    internal readonly DeskShortcuts Shortcuts;
    /// <summary>Whether a request may go on from one piece of work to the next by <see cref="Fast.Desks.ShortWay"/>.</summary>
    internal bool MayGoOn => _mayGoOn && _free[0] >= 0;
    internal int Waiting => _waiting;
    /// <summary>Whether it is worth looking for work that could begin, or for officers who come later.</summary>
    internal bool MayStart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _waiting > 0 && (!Shortcuts.NoHours || _free[0] > 0);
    }

    /// <summary>When the desk is to look at its queue again; meaningless when earlier than now.</summary>
    internal long WakesAt { get; set; } = -1;
    /// <summary>Slots with an officer; kept where work may go back to the queue.</summary>
    internal List<int> InHand { get; } = [];

    /// <summary>A shift on duty with an officer free, −1: none.</summary>
    internal int FreeShift(long now)
    {
        if (Shortcuts.NoHours) return _free[0] > 0 ? 0 : -1;
        if (now >= _leaveUntil) EndLeave(now);
        for (var i = 0; i < _free.Length; i++)
            if (_free[i] > 0 && Plan.Calendars[i].IsOpen(now)) return i;
        return -1;
    }

    /// <summary>When an officer comes next who is off duty now, and free or interruptible, or when others go on leave.</summary>
    internal long NextDuty(long now)
    {
        if (now >= _leaveUntil) EndLeave(now);
        var next = _leaveUntil;
        for (var i = 0; i < _free.Length; i++)
            if ((_free[i] > 0 || Plan.UrgentInterrupts) && !Plan.Calendars[i].IsOpen(now)) next = Math.Min(next, Plan.Calendars[i].OpenFrom(now));
        return next;
    }

    internal void Engage(int shift) => _free[shift]--;

    /// <summary>An officer is free again without having worked.</summary>
    internal void Disengage(int shift) => _free[shift]++;

    /// <summary>An officer stops work: begun at <paramref name="from"/>, of which so much was worked.</summary>
    internal void Disengage(int shift, long from, long now, long worked)
    {
        _free[shift]++;
        CountWork(shift, from, now, worked);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountWork(int shift, long from, long now, long worked)
    {
        if (now <= _warmUp) return;
        var counted = Math.Max(from, _warmUp);
        if (Shortcuts.NoHours)
        {
            _busyTime += now - counted;
            return;
        }
        var withinHours = Math.Min(Plan.Calendars[shift].OpenTime(counted, now), worked);
        _busyTime += withinHours;
        if (from >= _warmUp) _overtime += Math.Max(0, worked - withinHours);
    }

    /// <summary>A person puts a request first. From then on the queue is looked through, also where nothing else would ask for it.</summary>
    internal void PutFirst(WaitingEntry entry, Urgency urgency)
    {
        _mayGoOn = false;
        Queue.PutFirst(entry, urgency);
    }

    internal int OfficersOfFirstShift(long now)
    {
        if (now >= _leaveUntil) EndLeave(now);
        return _officers.Length > 0 ? _officers[0] : 0;
    }

    internal IEnumerable<ShiftNow> Shifts(long at)
    {
        if (at >= _leaveUntil) EndLeave(at);
        for (var i = 0; i < _officers.Length; i++)
            yield return new ShiftNow { Shift = (short)i, Officers = _officers[i], Busy = _officers[i] - _free[i], IsOnDuty = Plan.Calendars[i].IsOpen(at) };
    }

    internal void QueueGrows(long now) => ChangeQueue(now, 1);

    internal void QueueShrinks(long now) => ChangeQueue(now, -1);

    /// <summary>One comes, and another goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void QueueTurns(long now)
    {
        ChangeQueue(now, 0);
        if (_waiting >= _longestQueue) _longestQueue = _waiting + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountStart(long waited, long now)
    {
        if (now < _warmUp) return;
        _started++;
        checked { _totalWait += waited; }
    }

    /// <summary>More or fewer officers in the first shift. Below none counts as none, and is still remembered, so that a later return adds up.</summary>
    internal void ChangeOfficers(int change, long now)
    {
        if (now >= _leaveUntil) EndLeave(now);
        CountDuty(now);
        _officers[0] += change;
        _free[0] += change;
    }

    /// <summary>The scenario's officers in place of those that were planned where the state was saved; what injects changed stays.</summary>
    internal void TakeOnPolicy(long now)
    {
        CountDuty(now);
        PlanOfficers(now);
    }

    internal DeskFigures Figures(int agency, int desk, long end)
    {
        if (end >= _leaveUntil) EndLeave(end);
        CountDuty(end);
        ChangeQueue(end, 0);
        var onDuty = Math.Max(0, _onDuty.Sum() - (_changes?.OnDutyAfter(end, Plan.Calendars) ?? 0));
        return new DeskFigures(agency, desk, onDuty, _busyTime, _overtime, _queueArea, Math.Max(0, end - _warmUp), _started, _totalWait, _longestQueue);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ChangeQueue(long now, int change)
    {
        if (now > _queueSince)
        {
            checked { _queueArea += _waiting * (now - _queueSince); }
            _queueSince = now;
        }
        _waiting += change;
        if (_waiting > _longestQueue) _longestQueue = _waiting;
    }

    private void CountDuty(long now)
    {
        if (now <= _officersSince) return;
        for (var i = 0; i < _officers.Length; i++) _onDuty[i] += Math.Max(0, _officers[i]) * Plan.Calendars[i].OpenTime(_officersSince, now);
        _changes?.Add(_officersSince, now, _officers);
        _officersSince = now;
    }

    /// <summary>Writes the state.</summary>
    /// <param name="writer">To here.</param>
    /// <param name="until">Everything before this time has been handled.</param>
    internal void Save(BinaryWriter writer, long until)
    {
        if (until >= _leaveUntil) EndLeave(until);
        Queue.Save(writer);
        foreach (var numbers in (int[][])[_officers, _free, _planned]) writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_onDuty.AsSpan()));
        foreach (var number in (long[])[_officersSince, _queueSince, _queueArea, _busyTime, _overtime, _started, _totalWait, WakesAt, _leaveUntil]) writer.Write(number);
        foreach (var number in (int[])[_waiting, _longestQueue, InHand.Count, .. InHand]) writer.Write(number);
        _changes?.Save(writer);
        writer.Write(_borders.Count);
        foreach (var (onDuty, busy, queueArea) in _borders)
            foreach (var number in (long[])[onDuty, busy, queueArea]) writer.Write(number);
    }

    internal void Load(BinaryReader reader)
    {
        Queue.Load(reader);
        if (Queue.HasPutFirst) _mayGoOn = false;
        foreach (var numbers in (int[][])[_officers, _free, _planned]) reader.Fill(numbers.AsSpan());
        reader.Fill(_onDuty.AsSpan());
        (_officersSince, _queueSince, _queueArea, _busyTime) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        (_overtime, _started, _totalWait, WakesAt) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        _leaveUntil = reader.ReadInt64();
        (_waiting, _longestQueue) = (reader.ReadInt32(), reader.ReadInt32());
        InHand.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) InHand.Add(reader.ReadInt32());
        _changes?.Load(reader);
        _borders.Clear();
        for (var left = reader.ReadCount(); left > 0; left--) _borders.Add((reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64()));
    }
}
