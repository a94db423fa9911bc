using ExchangeSim.Exercises.Plans;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Tries a policy on an exercise that a class has played.</summary>
public static class PolicyTrial
{
    /// <summary>How many other seeds are played unless one says otherwise.</summary>
    public const int Seeds = 40;

    /// <summary>Plays it under the policy: at the class's own seed, and with the reference at others.</summary>
    /// <param name="room">The room.</param>
    /// <param name="policy">The same plan with the policy laid over its scenario.</param>
    /// <param name="seeds">How many other seeds, ≥ 0.</param>
    /// <param name="progress">Called after each seed with what has been found so far.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">The policy is of another plan.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PolicyTried Of(PlayedRoom room, PlannedExercise policy, int seeds = Seeds, Action<PolicyTried>? progress = null, CancellationToken cancellation = default)
    {
        if (policy.Plan.Id != room.Planned.Plan.Id) throw new ArgumentException("a policy is tried on the plan that was played", nameof(policy));
        var seed = room.Log.Header.Seed;
        var recorded = new RecordedLife(room);
        using var life = new OtherLife(policy, recorded, LifeChanges.None);
        life.AdvanceTo(room.EndedAt, cancellation: cancellation);
        var tried = new PolicyTried(
            PlayOf(room.Result, null), PlayOf(PlayResult.Of(policy, life.World), room.Result), PlayOf(LuckFinder.Reference(room, seed, policy, cancellation), room.Result),
            PlayOf(LuckFinder.Reference(room, seed, cancellation: cancellation), room.Result), 0, null, null);
        var (waits, points) = (new List<double>(), new List<double>());
        for (var number = 1; number <= seeds; number++)
        {
            var with = LuckFinder.Reference(room, seed + (ulong)number, policy, cancellation);
            var without = LuckFinder.Reference(room, seed + (ulong)number, cancellation: cancellation);
            if (with.MeanWait - without.MeanWait is { } wait) waits.Add(wait);
            if (with.Points - without.Points is { } gained) points.Add(gained);
            tried = tried with { Seeds = number, WaitOverSeeds = SampleMean.Of(waits), PointsOverSeeds = SampleMean.Of(points) };
            progress?.Invoke(tried);
        }
        return tried;
    }

    private static TriedPlay PlayOf(PlayResult result, PlayResult? played)
    {
        var cases = result.Cases.Where(one => one.ReachedPeople).ToList();
        return new TriedPlay(result.Points, result.MeanWait, cases.Count(one => one.Outcome is Outcome.Answered or Outcome.PartlyAnswered), cases.Count,
            played is null ? null : PairedWaits.Of(result, played));
    }
}
