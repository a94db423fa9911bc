using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>An exercise that is played once more, perhaps with decisions taken otherwise or under another policy. People sit where they sat, and deadlines fall as they
/// fell.</summary>
internal sealed class OtherLife : IDisposable
{
    private readonly PlannedExercise _planned;
    private readonly RecordedLife _recorded;
    private readonly LifeChanges _changes;
    private readonly SortedDictionary<string, string> _seats;
    private readonly Dictionary<string, long> _due = []; // looked up, never enumerated
    private int _next;

    /// <summary>From the beginning.</summary>
    internal OtherLife(PlannedExercise planned, RecordedLife recorded, LifeChanges changes) : this(planned, recorded, changes, new World(planned, recorded.Seed)) { }

    /// <summary>On from a state of another one.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="recorded">What people did.</param>
    /// <param name="changes">What is otherwise.</param>
    /// <param name="state">The state.</param>
    /// <param name="draws">Seed of what is drawn from then on; null: the room's own.</param>
    internal OtherLife(PlannedExercise planned, RecordedLife recorded, LifeChanges changes, LifeState state, ulong? draws = null)
        : this(planned, recorded, changes, Worlds.World.From(planned, recorded.Seed, state.World, draws ?? recorded.Seed))
    {
        foreach (var entry in recorded.Entries.Take(_next = state.Next))
        {
            if (entry.Command is SetClock set) Set(set);
            World.Recall(entry);
        }
        foreach (var (participant, seat) in state.Seats) _seats[participant] = seat;
    }

    private OtherLife(PlannedExercise planned, RecordedLife recorded, LifeChanges changes, World world)
    {
        (_planned, _recorded, _changes, _seats) = (planned, recorded, changes, new SortedDictionary<string, string>(StringComparer.Ordinal));
        World = world;
        World.TimeStands = RoomClock.Of(planned.Plan).IsCalm;
    }

    /// <summary>The world.</summary>
    internal World World { get; }

    /// <summary>Where it stands.</summary>
    internal LifeState Save()
    {
        var world = new MemoryStream();
        World.Save(world);
        return new LifeState(World.Time, world.ToArray(), [.. _seats], _next);
    }

    /// <summary>Plays on to a time.</summary>
    /// <param name="until">Simulated milliseconds.</param>
    /// <param name="stopAt">A decision before which to stop, by its name; null: none.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it stopped before that decision, which waits.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal bool AdvanceTo(long until, string? stopAt = null, CancellationToken cancellation = default)
    {
        for (; _next < _recorded.Entries.Count && _recorded.Entries[_next].At <= until; _next++)
        {
            var entry = _recorded.Entries[_next];
            var seats = entry.Command is SetClock or TakeSeat or LeaveSeat or HandOver or RemovePerson or TakeOver or GiveTime;
            // Answers are among the decisions.
            if (!seats && (!WorldOrders.Acts(entry.Command) || entry.Command is AnswerQuestion)) continue;
            if (Pass(entry.At, stopAt, cancellation, before: _next)) return true;
            if (entry.Command is SetClock set) Set(set);
            else if (seats) Seat(entry.Command);
            else World.Do(entry);
        }
        return Pass(until, stopAt, cancellation);
    }

    private void Set(SetClock set) => World.TimeStands = set.Mode is { } mode ? mode == ClockMode.Calm : World.TimeStands;

    private void Seat(RoomCommand command)
    {
        if (command is TakeSeat take) Sit(take.Participant, take.Seat);
        else if (command is HandOver hand) Sit(hand.Participant, hand.Seat);
        else if (command is TakeOver { IsTaken: true } over) Sit($"{LogEntry.Instructor}/{over.Seat}", over.Seat);
        else if (command is TakeOver gone) _seats.Remove($"{LogEntry.Instructor}/{gone.Seat}");
        else if (command is LeaveSeat leave) _seats.Remove(leave.Participant);
        else if (command is RemovePerson removed) _seats.Remove(removed.Participant);
        else if (command is GiveTime give)
        {
            World.GiveTime(give.Seat, give.Factor);
            return;
        }
        World.Man(_seats.Values);
    }

    private void Sit(string participant, string seat)
    {
        foreach (var other in _seats.Where(pair => pair.Value == seat).Select(pair => pair.Key).ToList()) _seats.Remove(other);
        _seats[participant] = seat;
    }

    // At the times of recorded decisions one looks for what is due, so that they are taken after the very time they took; what is not recorded is noticed within a minute.
    private bool Pass(long until, string? stopAt, CancellationToken cancellation, int before = int.MaxValue)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var due = World.Open.Select(DueAt).DefaultIfEmpty(long.MaxValue).Min();
            if (due > World.Time && World.Time < until) World.AdvanceTo(Math.Min(Math.Min(until, due), _recorded.NextAfter(World.Time)), stopAtNewDecision: true);
            foreach (var open in World.Open.Where(open => DueAt(open) <= World.Time && !(World.Time >= until && ComesLater(open, before))).OrderBy(EntryOf).ToList())
            {
                if (stopAt is not null && DecisionName.Of(_planned, open) == stopAt) return true;
                World.Decide(open, ChoiceAt(open), "replay");
            }
        }
        while (World.Time < until);
        return false;
    }

    // While time stands for people, commands and decisions are of one time; then the log says what came first.
    private bool ComesLater(OpenDecision open, int entry) => Follows(open) && EntryOf(open) > entry;

    // Of two decisions of one time, the request that was decided first comes first to the desk that works on both.
    private int EntryOf(OpenDecision open) => _recorded.Find(DecisionName.Of(_planned, open))?.Entry ?? -1;

    private long DueAt(OpenDecision open) => _due.TryGetValue(open.Id, out var known) ? known : _due[open.Id] = FindDue(open);

    // A decision that was left with its seat is decided when the seat is left, if it is.
    private long FindDue(OpenDecision open)
    {
        var name = DecisionName.Of(_planned, open);
        var isReplaced = IsOtherwise(name);
        if (!isReplaced && !Follows(open)) return open.Pending.Since < _changes.From ? _changes.From : 0;
        if (_recorded.Find(name) is not { } recorded) return !isReplaced && _recorded.WasNeverTaken(name) ? long.MaxValue : 0;
        if (isReplaced) return Math.Min(open.Pending.Since + recorded.Delay, open.Until - 1);
        return recorded.By == DecidedBy.SeatLeft ? long.MaxValue : open.Pending.Since + recorded.Delay;
    }

    // Where nobody decided, and the same is put in its place, nothing is otherwise: it is no person's then, either.
    private bool IsOtherwise(string name) =>
        _changes.Replaced.TryGetValue(name, out var wanted) && !(_recorded.Find(name) is { By: not DecidedBy.Person } recorded && recorded.Case == wanted);

    // With the reference for the others, only what was taken before the replaced decision is as it was: what had come up and still waited is the reference's, too.
    private bool Follows(OpenDecision open)
    {
        if (_changes.Others == OthersMode.Frozen) return true;
        if (open.Pending.Since >= _changes.From || _recorded.Find(DecisionName.Of(_planned, open)) is not { } recorded) return false;
        var at = open.Pending.Since + recorded.Delay;
        return at < _changes.From || (at == _changes.From && recorded.Entry < _changes.Replaced.Keys.Max(name => _recorded.Find(name)?.Entry ?? int.MaxValue));
    }

    private int ChoiceAt(OpenDecision open)
    {
        var name = DecisionName.Of(_planned, open);
        var wanted = _changes.Replaced.TryGetValue(name, out var otherwise) ? otherwise : Follows(open) ? _recorded.Find(name)?.Case : null;
        var place = wanted is null ? -1 : DecisionName.CasesOf(_planned, open).ToList().IndexOf(wanted);
        return place >= 0 ? place : open.Pending.Reference;
    }

    /// <inheritdoc/>
    public void Dispose() => World.Dispose();
}
