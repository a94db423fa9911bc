using ExchangeSim.Exercises.Plans;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>A plan played with every kind of player over many seeds.</summary>
/// <param name="Planned">The plan.</param>
/// <param name="Seeds">How many seeds were played by every kind of player.</param>
/// <param name="Plays">The plays: by seed, then by kind of player.</param>
/// <param name="Injects">What becomes of the injects.</param>
public sealed record Rehearsal(PlannedExercise Planned, int Seeds, IReadOnlyList<RehearsedPlay> Plays, IReadOnlyList<RehearsedInject> Injects)
{
    /// <summary>The kinds of players, from the worst to the best.</summary>
    public static IReadOnlyList<PlayerModel> Players { get; } = Enum.GetValues<PlayerModel>();

    /// <summary>Plays a plan. The first seed is the scenario's own; figures do not depend on the number of threads.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="seeds">How many seeds, ≥ 1.</param>
    /// <param name="threads">Threads to work on, ≥ 1.</param>
    /// <param name="progress">Called after each play with the share that is done, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Rehearsal Of(PlannedExercise planned, int seeds, int threads, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var plays = new RehearsedPlay[seeds * Players.Count];
        var done = 0;
        Parallel.For(0, plays.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            plays[number] = RehearsedPlay.Of(planned, planned.Scenario.Seed + (ulong)(number / Players.Count), Players[number % Players.Count], cancellation);
            progress?.Invoke(Interlocked.Increment(ref done) / (double)plays.Length);
        });
        return new Rehearsal(planned, seeds, plays, RehearsedInject.Of(planned, planned.Scenario.Seed));
    }

    /// <summary>The plays of a kind of player.</summary>
    public IEnumerable<RehearsedPlay> By(PlayerModel player) => Plays.Where(play => play.Player == player);
}
