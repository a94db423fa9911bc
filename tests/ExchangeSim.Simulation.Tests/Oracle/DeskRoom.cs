using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>A desk: who waits, who has what in hand. All pieces stand in two plain lists.</summary>
internal sealed class DeskRoom
{
    private readonly Office _office;
    private readonly Hours[] _shifts;
    private readonly List<Piece> _waiting = [];
    private readonly List<Piece> _inHand = [];
    private readonly HashSet<long> _looks = [];
    private readonly List<(long From, long To, long[] Officers)> _duty = [];
    private long _number, _queueSince, _dutySince;

    internal DeskRoom(Office office, int index)
    {
        (_office, Index) = (office, index);
        _shifts = [.. Desk.Shifts.Select(shift => office.HoursAt(Desk, shift.Hours))];
        AnyShift = Hours.AnyOf(_shifts);
    }

    private Desk Desk => _office.Agency.Desks[Index];

    internal int Index { get; }
    internal Hours AnyShift { get; }
    internal int Waiting => _waiting.Count;

    /// <summary>Pieces that waited times how long, after the warm-up.</summary>
    internal long QueueArea { get; private set; }

    /// <summary>Time that officers worked in their hours, after the warm-up.</summary>
    internal long Busy { get; private set; }

    /// <summary>Time that officers worked beyond their hours, of pieces begun after the warm-up.</summary>
    internal long Overtime { get; private set; }

    /// <summary>Time that officers were on duty, after the warm-up.</summary>
    internal long OnDuty { get; private set; }

    /// <summary>Pieces begun for the first time after the warm-up, and how long they had waited.</summary>
    internal (long Count, long Waited) Started { get; private set; }

    private long Now => _office.Now;

    internal void Add(Life life, long work, EndOfShift? rule)
    {
        var piece = new Piece
        {
            Life = life, Desk = this, Rule = rule ?? Desk.EndOfShift, Came = Now, Number = _number++,
            DueAt = life is { Limit: > 0, WasSent: true } ? life.SentAt + life.Limit : long.MaxValue,
            Left = Desk.Speed == 1 ? work : Math.Max(1, (long)Math.Round(work / Desk.Speed)),
        };
        life.Piece = piece;
        _office.Begin(life, Doing.Waiting);
        CountQueue();
        _waiting.Add(piece);
        Look();
    }

    /// <summary>Officers take what waits, as long as one is free or may be interrupted; then somebody looks again when the next shift comes.</summary>
    internal void Look()
    {
        foreach (var ended in _inHand.Where(piece => piece.Rule == EndOfShift.HandOver && !_shifts[piece.Shift].IsOpen(Now)
            && DoneSince(piece) < piece.Left).ToList()) GiveBack(ended);
        while (First() is { } first && OfficerFor(first) is >= 0 and var shift) Start(first, shift);
        if (_waiting.Count == 0) return;
        var next = _shifts.Min(hours => hours.OpensAfter(Now));
        if (next < Hours.Never && _looks.Add(next)) _office.World.Agenda.Add(next, Agenda.Rank.HoursBegin, Index, Look);
    }

    /// <summary>A piece leaves the desk for another reason than that it is done: its clock ran out.</summary>
    internal void Remove(Piece piece)
    {
        CountQueue();
        _waiting.Remove(piece);
        if (!_inHand.Contains(piece)) return;
        LayDown(piece);
        piece.Shift = -1;
    }

    /// <summary>The run is over.</summary>
    internal void End()
    {
        CountQueue();
        CountDuty();
        OnDuty = DutyUntil(Now);
        foreach (var piece in _inHand.ToList()) LayDown(piece);
    }

    /// <summary>The number of officers changes, or the run is over: until now there were as many as there are.</summary>
    internal void CountDuty()
    {
        _duty.Add((_dutySince, Now, [.. _shifts.Select((_, shift) => Math.Max(0, _office.OfficersOf(Index, shift, _dutySince)))]));
        _dutySince = Now;
    }

    // What changed after the last reply changed nothing of the run.
    private long DutyUntil(long end) => _duty.Sum(known => _shifts.Select((hours, shift) =>
        known.Officers[shift] * hours.OpenTime(Math.Max(known.From, _office.World.WarmUp), Math.Min(known.To, end))).Sum());

    private void CountQueue()
    {
        QueueArea += _waiting.Count * Math.Max(0, Now - Math.Max(_queueSince, _office.World.WarmUp));
        _queueSince = Now;
    }

    // Work beyond the hours is overtime, and done work needs no more time.
    private void LayDown(Piece piece)
    {
        var counted = Math.Max(piece.BegunAt, _office.World.WarmUp);
        var withinHours = Now > counted ? Math.Min(_shifts[piece.Shift].OpenTime(counted, Now), DoneSince(piece)) : 0;
        Busy += withinHours;
        if (Now > counted && piece.BegunAt >= _office.World.WarmUp) Overtime += DoneSince(piece) - withinHours;
        _inHand.Remove(piece);
    }

    /// <summary>How much of a piece in hand has been done since it was begun or taken up again.</summary>
    internal long DoneSince(Piece piece) =>
        Math.Min(piece.Left, piece.Rule == EndOfShift.Finish ? Now - piece.BegunAt : _shifts[piece.Shift].OpenTime(piece.BegunAt, Now));

    internal Hours HoursOf(Piece piece) => _shifts[piece.Shift];

    /// <summary>The piece that is to be taken next.</summary>
    private Piece? First() => _waiting.OrderBy(Rank).FirstOrDefault();

    // Where urgent work interrupts, a piece that would at once be interrupted is not begun: the most urgent goes first whatever the discipline.
    private (int Urgency, long Discipline, int Fresh, long Number) Rank(Piece piece) => (
        Desk.UrgentInterrupts || Desk.Discipline == QueueDiscipline.ByUrgency ? -(int)piece.Life.Urgency : 0,
        Desk.Discipline == QueueDiscipline.ByTimeLimit ? piece.DueAt : 0,
        piece.Begun ? 0 : 1, piece.Number);

    private int OfficerFor(Piece piece)
    {
        for (var shift = 0; shift < _shifts.Length; shift++)
            if (_shifts[shift].IsOpen(Now) && _inHand.Count(other => other.Shift == shift) < _office.OfficersOf(Index, shift)) return shift;
        if (!Desk.UrgentInterrupts) return -1;
        // The least urgent goes back, of equally urgent ones the one that would be taken last if all were waiting. Work that is done this very millisecond is left to end.
        var taken = _inHand.Where(other => other.Life.Urgency < piece.Life.Urgency && _shifts[other.Shift].IsOpen(Now) && DoneSince(other) < other.Left)
            .OrderBy(other => other.Life.Urgency).ThenByDescending(Rank).FirstOrDefault();
        if (taken is null) return -1;
        var freed = taken.Shift;
        GiveBack(taken);
        return freed;
    }

    private void Start(Piece piece, int shift)
    {
        CountQueue();
        _waiting.Remove(piece);
        _inHand.Add(piece);
        _office.TellWaiting(piece);
        if (!piece.Begun && Now >= _office.World.WarmUp) Started = (Started.Count + 1, Started.Waited + Now - piece.Came);
        piece.Begun = true;
        (piece.Shift, piece.BegunAt) = (shift, Now);
        _office.Begin(piece.Life, Doing.InWork);
        var (hours, turn) = (_shifts[shift], piece.Life.Turn);
        var closes = hours.ClosesAfter(Now);
        if (piece.Rule == EndOfShift.HandOver && closes < Now + piece.Left) _office.At(closes, () => { if (piece.Life.Turn == turn) Look(); });
        else
        {
            var ends = piece.Rule == EndOfShift.Suspend ? hours.After(Now, piece.Left) : Now + piece.Left;
            _office.At(ends, () => { if (piece.Life.Turn == turn) End(piece); });
        }
    }

    private void End(Piece piece)
    {
        _office.TellWork(piece, piece.Left);
        LayDown(piece);
        piece.Life.Piece = null;
        _office.WorkIsDone(piece.Life);
        Look();
    }

    private void GiveBack(Piece piece)
    {
        var done = DoneSince(piece);
        _office.TellWork(piece, done);
        LayDown(piece);
        piece.Left -= done;
        piece.Shift = -1;
        if (piece.Life.IsAbandoned)
        {
            _office.Drop(piece.Life);
            return;
        }
        _office.Begin(piece.Life, Doing.Waiting);
        CountQueue();
        _waiting.Add(piece);
    }
}
