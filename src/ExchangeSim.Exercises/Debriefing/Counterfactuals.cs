using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Counterfactuals of one exercise. What was played is replayed once. They go on to the end of the plan: what the end of an exercise left open, the reference goes on
/// with. Targets are judged where the exercise ended.</summary>
public sealed class Counterfactuals
{
    private readonly PlayedRoom _room;
    // Every other playing begins at the last of these before its decision.
    private const int States = 12;

    private readonly RecordedLife _recorded;
    private readonly List<LifeState> _states = [];
    private readonly Life _played;

    /// <summary>Of an exercise that is over.</summary>
    /// <exception cref="InvalidDataException">The log does not fit the plan.</exception>
    public Counterfactuals(PlannedExercise planned, RoomLog log) : this(new PlayedRoom(planned, log)) { }

    /// <summary>Of a room as far as it was played.</summary>
    public Counterfactuals(PlayedRoom room)
    {
        _room = room;
        _recorded = new RecordedLife(room);
        using var played = new OtherLife(room.Planned, _recorded, LifeChanges.None);
        for (var number = 1; number < States; number++)
        {
            played.AdvanceTo(room.Planned.Begin + (room.EndedAt - room.Planned.Begin) * number / States);
            _states.Add(played.Save());
        }
        _played = Life.Of(room.Planned, played, room.EndedAt, CancellationToken.None);
    }

    /// <summary>The decisions that came up at seats with people, in the order in which they were taken.</summary>
    public IReadOnlyList<TakenDecision> Taken => _room.Taken;

    /// <summary>How the requests ended as it was played; what the end of the exercise left open, the reference went on with.</summary>
    public IReadOnlyList<RequestEnd> Played => _played.Ends;

    /// <summary>One decision otherwise.</summary>
    /// <param name="decision">The decision, by its id.</param>
    /// <param name="choice">Index of the case to take instead.</param>
    /// <param name="others">What the others do from then on.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">There was no such decision, or it has no such case.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Counterfactual Of(string decision, int choice, OthersMode others = OthersMode.Frozen, CancellationToken cancellation = default)
    {
        var (taken, instead) = Find(decision, choice);
        using var life = Before(taken, LifeChanges.Of(DecisionName.Of(_room.Planned, taken.Open), instead, others, taken.At));
        var otherwise = Life.Of(_room.Planned, life, _room.EndedAt, cancellation);
        var byKey = otherwise.Ends.ToDictionary(end => end.Key); // looked up, never enumerated
        // Requests arise by the scenario or out of leads, so both runs have the same ones.
        var all = _played.Ends.Where(end => byKey.ContainsKey(end.Key)).Select(end => new RequestDifference(end, byKey[end.Key])).ToLookup(one => HadArisen(one.Played.Key));
        return new Counterfactual(
            taken, choice, others, _room.Planned.Length, [.. all[true]], all[false].Count(one => one.IsDifferent),
            TaskChange.Between(_played.Result.Judged, otherwise.Result.Judged), otherwise.Result.Points - _played.Result.Points)
        {
            IsBreach = _room.Room.World.Consequences.Any(one => one.Decision == taken && one.What.IsBreach),
        };
    }

    /// <summary>Each decision of a person that differed from the reference, put right one at a time while the others decide as they did. Breaches of the law come first, then
    /// what cost most time.</summary>
    /// <param name="threads">Threads to work on, ≥ 1. The list does not depend on them.</param>
    /// <param name="progress">Called after each with the share that is done, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<Counterfactual> RegretList(int threads = 1, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var different = Taken.Where(taken => !taken.IsReference).ToList();
        var changes = new Counterfactual[different.Count];
        var done = 0;
        Parallel.For(0, changes.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            changes[number] = Of(different[number].Open.Id, different[number].Open.Pending.Reference, OthersMode.Frozen, cancellation);
            progress?.Invoke(Interlocked.Increment(ref done) / (double)changes.Length);
        });
        return
        [
            .. changes.OrderByDescending(change => change.IsBreach).ThenBy(change => change.WaitChange).ThenByDescending(change => change.PointsChange)
                .ThenBy(change => change.Decision.At),
        ];
    }

    /// <summary>What one decision otherwise would have changed in other futures.</summary>
    /// <param name="decision">The decision, by its id.</param>
    /// <param name="choice">Index of the case to take instead.</param>
    /// <param name="futures">How many futures, ≥ 2.</param>
    /// <param name="progress">Called after each future with the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">There was no such decision, or it has no such case.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public FutureEffect InFutures(string decision, int choice, int futures, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(futures, 2);
        var (taken, instead) = Find(decision, choice);
        var (name, own) = (DecisionName.Of(_room.Planned, taken.Open), DecisionName.CasesOf(_room.Planned, taken.Open)[taken.Choice]);
        using var before = Before(taken, LifeChanges.Of(name, own, OthersMode.Frozen, taken.At));
        if (!before.AdvanceTo(taken.At, name, cancellation)) throw new InvalidOperationException($"{decision} does not come up again");
        var state = before.Save();
        var changes = new double[futures];
        for (var number = 0; number < futures; number++)
        {
            var draws = StableHash.Mix(StableHash.Combine(_recorded.Seed, (ulong)number + 1));
            var waits = new[] { own, instead }.Select(choose =>
                WaitIn(state, draws, LifeChanges.Of(name, choose, OthersMode.Reference, taken.At), cancellation)).ToArray();
            changes[number] = waits[1] - waits[0];
            progress?.Invoke((number + 1) / (double)futures);
        }
        return new FutureEffect(futures, SampleMean.Of(changes)!, (long)changes.Min(), (long)changes.Max());
    }

    private long WaitIn(LifeState state, ulong draws, LifeChanges changes, CancellationToken cancellation)
    {
        using var future = new OtherLife(_room.Planned, _recorded, changes, state, draws);
        future.AdvanceTo(_room.Planned.End, cancellation: cancellation);
        future.World.Stop();
        return future.World.Register.Requests.Where(request => HadArisen(request.Key))
            .Sum(request => RequestEnd.Of(request, _room.Planned.Scenario).WaitWithin(_room.Planned.Length));
    }

    // Only these can be told of in a debriefing; the others are of a time in which nobody played.
    private bool HadArisen(ulong request) => _room.Room.World.Register.Find(request) is { Requesting: >= 0 };

    private (TakenDecision Taken, string Instead) Find(string decision, int choice)
    {
        var taken = Taken.FirstOrDefault(one => one.Open.Id == decision) ?? throw new ArgumentException($"there was no decision {decision}", nameof(decision));
        var cases = DecisionName.CasesOf(_room.Planned, taken.Open);
        if (cases.Count == 0) throw new ArgumentException($"{decision} is a question that was answered", nameof(decision));
        if (choice < 0 || choice >= cases.Count) throw new ArgumentException($"decision {decision} has {cases.Count} cases", nameof(choice));
        return (taken, cases[choice]);
    }

    private OtherLife Before(TakenDecision taken, LifeChanges changes) => _states.LastOrDefault(state => state.Time < taken.At) is { } state
        ? new OtherLife(_room.Planned, _recorded, changes, state) : new OtherLife(_room.Planned, _recorded, changes);
}
