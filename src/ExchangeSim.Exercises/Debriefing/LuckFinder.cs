using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rehearsing;
using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Tells luck from skill: the reference plays in the people's place, at their seed and at others.</summary>
public static class LuckFinder
{
    /// <summary>How many other seeds are played unless one says otherwise.</summary>
    public const int Seeds = 200;

    /// <summary>The reference in the people's seats at a seed, with the same events and for as long.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PlayResult Reference(PlayedRoom room, ulong seed, PlannedExercise? planned = null, CancellationToken cancellation = default)
    {
        var played = PlayerRoom.Play(planned ?? room.Planned, seed, PlayerModel.Reference, PlayTerms.Like(room.Seats, room.Log, room.EndedAt), cancellation);
        using var its = played.Room;
        return PlayResult.Of(its.Planned, its.World);
    }

    /// <summary>Luck apart from skill.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seeds">How many other seeds, ≥ 1: those that follow the room's own.</param>
    /// <param name="threads">Threads to work on, ≥ 1. What is found does not depend on them.</param>
    /// <param name="progress">Called after each seed with what has been found so far, from any thread, one call at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LuckFindings Find(PlayedRoom room, int seeds = Seeds, int threads = 1, Action<LuckFindings>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        var own = Reference(room, room.Log.Header.Seed, cancellation: cancellation);
        var (points, waits) = (new double?[seeds], new double?[seeds]);
        var (done, gate) = (0, new Lock());
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            var result = Reference(room, room.Log.Header.Seed + (ulong)number + 1, cancellation: cancellation);
            lock (gate)
            {
                (points[number], waits[number], done) = (result.Points, result.MeanWait, done + 1);
                progress?.Invoke(Found(room, own, done, points, waits));
            }
        });
        return Found(room, own, seeds, points, waits);
    }

    private static LuckFindings Found(PlayedRoom room, PlayResult own, int seeds, IReadOnlyList<double?> points, IReadOnlyList<double?> waits)
    {
        var gained = room.Result.Points - own.Points;
        return new LuckFindings(seeds, LuckAndSkill.Of(room.Result.Points, own.Points, points, gained is { } more ? new Estimate(more, null) : null, moreIsBetter: true),
            LuckAndSkill.Of(room.Result.MeanWait, own.MeanWait, waits, PairedWaits.Of(room.Result, own), moreIsBetter: false));
    }
}
