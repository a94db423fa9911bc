using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What a request became, and what it would have become.</summary>
/// <param name="Played">As it was played.</param>
/// <param name="Otherwise">With the decision replaced.</param>
public sealed record RequestDifference(RequestEnd Played, RequestEnd Otherwise)
{
    /// <summary>Whether anything is different.</summary>
    public bool IsDifferent => Played != Otherwise;

    /// <summary>How much longer the wait for an answer would have been within a horizon, milliseconds; negative: shorter.</summary>
    public long WaitChange(long horizon) => Otherwise.WaitWithin(horizon) - Played.WaitWithin(horizon);
}

/// <summary>An exercise in which one decision was taken otherwise.</summary>
/// <param name="Decision">The decision as it was taken.</param>
/// <param name="Choice">Index of the case taken instead.</param>
/// <param name="Others">What the others do from then on.</param>
/// <param name="Horizon">Within which waits are counted, milliseconds: the exercise's length.</param>
/// <param name="Requests">Every request, in order of keys.</param>
public sealed record Counterfactual(TakenDecision Decision, int Choice, OthersMode Others, long Horizon, IReadOnlyList<RequestDifference> Requests)
{
    /// <summary>The requests that came out otherwise.</summary>
    public IEnumerable<RequestDifference> Changed => Requests.Where(request => request.IsDifferent);

    /// <summary>How much longer all requests together would have waited for their answers, milliseconds; negative: shorter.</summary>
    public long WaitChange => Requests.Sum(request => request.WaitChange(Horizon));
}

/// <summary>Counterfactuals of one exercise. What was played is replayed once.</summary>
public sealed class Counterfactuals
{
    private readonly PlannedExercise _planned;
    private readonly OtherLife _life;
    private readonly IReadOnlyList<RequestEnd> _played;

    /// <summary>Of an exercise.</summary>
    /// <exception cref="InvalidDataException">The log does not fit the plan.</exception>
    public Counterfactuals(PlannedExercise planned, RoomLog log)
    {
        _planned = planned;
        using var room = Replay.Whole(planned, log);
        // What came up after the exercise was ended came up for nobody.
        var whileItLasted = room.World.Taken.Count;
        room.World.AdvanceTo(planned.End);
        Taken = log.Entries.Any(entry => entry.Command is EndExercise) ? [.. room.World.Taken.Take(whileItLasted)] : [.. room.World.Taken];
        _life = new OtherLife(planned, log, room.World.Taken);
        _played = _life.Play(new Dictionary<DecisionKey, int>(), OthersMode.Frozen);
    }

    /// <summary>The decisions that came up at seats with people, in the order in which they were taken.</summary>
    public IReadOnlyList<TakenDecision> Taken { get; }

    /// <summary>How the requests ended as it was played; what the end of the exercise left open, the reference went on with.</summary>
    public IReadOnlyList<RequestEnd> Played => _played;

    /// <summary>One decision otherwise.</summary>
    /// <param name="decision">The decision, by its id.</param>
    /// <param name="choice">Index of the case to take instead.</param>
    /// <param name="others">What the others do from then on.</param>
    /// <exception cref="ArgumentException">There was no such decision, or it has no such case.</exception>
    public Counterfactual Of(string decision, int choice, OthersMode others = OthersMode.Frozen)
    {
        var taken = Taken.FirstOrDefault(one => one.Open.Id == decision) ?? throw new ArgumentException($"there was no decision {decision}", nameof(decision));
        if (_planned.Scenario.Procedures[taken.Open.Pending.Procedure].Steps[taken.Open.Pending.Step] is not Model.DecideStep step)
            throw new ArgumentException($"{decision} is a question that was answered", nameof(decision));
        if (choice < 0 || choice >= step.Cases.Count) throw new ArgumentException($"decision {decision} has {step.Cases.Count} cases", nameof(choice));
        var otherwise = _life.Play(new Dictionary<DecisionKey, int> { [taken.Open.Key] = choice }, others);
        var byKey = otherwise.ToDictionary(end => end.Key);
        // Requests arise by the scenario or out of leads, so both runs have the same ones.
        return new Counterfactual(taken, choice, others, _planned.End,
            [.. _played.Where(end => byKey.ContainsKey(end.Key)).Select(end => new RequestDifference(end, byKey[end.Key]))]);
    }

    /// <summary>Each decision of a person that differed from the reference, put right one at a time; the one that cost most first.</summary>
    public IReadOnlyList<Counterfactual> RegretList() =>
        [.. Taken.Where(taken => !taken.IsReference).Select(taken => Of(taken.Open.Id, taken.Open.Pending.Reference)).OrderBy(change => change.WaitChange).ThenBy(change =>
            change.Decision.At)];
}
