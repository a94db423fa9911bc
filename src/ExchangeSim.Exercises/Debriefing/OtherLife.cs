using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What the others do in a counterfactual after the decision that is replaced.</summary>
public enum OthersMode
{
    /// <summary>They decide as they did, after as long a time as they took; where that decision does not come up, or the case is not there, the reference decides at
    /// once.</summary>
    Frozen,
    /// <summary>From the replaced decision on, the reference decides at once.</summary>
    Reference,
}

/// <summary>Plays an exercise once more with some decisions taken otherwise. People sit where they sat, and decisions of the plan's deadlines fall as they fell.</summary>
internal sealed class OtherLife
{
    // A new decision is taken within this time, a recorded one after the very time it took.
    private const long Longest = 60_000;

    private readonly PlannedExercise _planned;
    private readonly RoomLog _log;
    private readonly SortedDictionary<string, TakenDecision> _recorded;
    private readonly SortedDictionary<string, string> _seats = new(StringComparer.Ordinal);
    private readonly long _grid;

    internal OtherLife(PlannedExercise planned, RoomLog log, IEnumerable<TakenDecision> recorded)
    {
        (_planned, _log) = (planned, log);
        _recorded = new SortedDictionary<string, TakenDecision>(recorded.ToDictionary(taken => Name(taken.Open.Key)), StringComparer.Ordinal);
        _grid = _recorded.Values.Select(taken => taken.At - taken.Open.Pending.Since).Append(Longest).Min(delay => Math.Clamp(delay, 1, Longest));
    }

    /// <summary>Plays it and gives how every request ended, in order of keys.</summary>
    /// <param name="replaced">Decisions and the cases to take there instead.</param>
    /// <param name="others">What the others do from the first of these on.</param>
    internal IReadOnlyList<RequestEnd> Play(IReadOnlyDictionary<DecisionKey, int> replaced, OthersMode others)
    {
        using var world = new World(_planned, _log.Header.Seed);
        var changesFrom = replaced.Keys.Select(key => _recorded.TryGetValue(Name(key), out var taken) ? taken.At : 0).DefaultIfEmpty(long.MaxValue).Min();
        foreach (var entry in _log.Entries)
        {
            if (entry.Command is TakeSeat or LeaveSeat or HandOver or RemovePerson or TakeOver or GiveTime)
            {
                Advance(world, entry.At, replaced, others, changesFrom);
                Seat(world, entry.Command);
            }
            else if (WorldOrders.Acts(entry.Command) && entry.Command is not AnswerQuestion) // answers are among the decisions
            {
                Advance(world, entry.At, replaced, others, changesFrom);
                world.Do(entry);
            }
        }
        Advance(world, _planned.End, replaced, others, changesFrom);
        world.Stop();
        return [.. world.Register.Requests.Select(request => RequestEnd.Of(request, _planned.Scenario))];
    }

    private void Seat(World world, RoomCommand command)
    {
        if (command is TakeSeat take) Sit(take.Participant, take.Seat);
        else if (command is HandOver hand) Sit(hand.Participant, hand.Seat);
        else if (command is TakeOver { IsTaken: true } over) Sit($"{LogEntry.Instructor}/{over.Seat}", over.Seat);
        else if (command is TakeOver gone) _seats.Remove($"{LogEntry.Instructor}/{gone.Seat}");
        else if (command is LeaveSeat leave) _seats.Remove(leave.Participant);
        else if (command is RemovePerson removed) _seats.Remove(removed.Participant);
        else if (command is GiveTime give)
        {
            world.GiveTime(give.Seat, give.Factor);
            return;
        }
        world.Man(_seats.Values);
    }

    private void Sit(string participant, string seat)
    {
        foreach (var other in _seats.Where(pair => pair.Value == seat).Select(pair => pair.Key).ToList()) _seats.Remove(other);
        _seats[participant] = seat;
    }

    private void Advance(World world, long until, IReadOnlyDictionary<DecisionKey, int> replaced, OthersMode others, long changesFrom)
    {
        while (world.Time < until)
        {
            var due = world.Open.Select(open => DueAt(open, world.Time, others, changesFrom)).DefaultIfEmpty(long.MaxValue).Min();
            world.AdvanceTo(Math.Min(until, Math.Min(due, (world.Time / _grid + 1) * _grid)));
            foreach (var open in world.Open.Where(open => DueAt(open, world.Time, others, changesFrom) <= world.Time).ToList())
                world.Decide(open, ChoiceAt(open, replaced, others, changesFrom), "replay");
        }
    }

    private bool Follows(OpenDecision open, OthersMode others, long changesFrom) => others == OthersMode.Frozen || open.Pending.Since < changesFrom;

    private long DueAt(OpenDecision open, long now, OthersMode others, long changesFrom) =>
        Follows(open, others, changesFrom) && _recorded.TryGetValue(Name(open.Key), out var taken) ? Math.Max(now, open.Pending.Since + taken.At - taken.Open.Pending.Since) : now;

    private int ChoiceAt(OpenDecision open, IReadOnlyDictionary<DecisionKey, int> replaced, OthersMode others, long changesFrom) =>
        replaced.TryGetValue(open.Key, out var otherwise) ? otherwise
        : Follows(open, others, changesFrom) && _recorded.TryGetValue(Name(open.Key), out var taken) ? taken.Choice
        : open.Pending.Reference;

    private static string Name(DecisionKey key) => $"{key.Request:x16} {key.Procedure} {key.Step} {key.Visit}";
}
