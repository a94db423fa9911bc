using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>How a part of a plan came out for one kind of player.</summary>
/// <param name="Player">The kind of player.</param>
/// <param name="Shares">Share of plays by rating, from <see cref="Rating.Unable"/> to <see cref="Rating.Performed"/>; of those that could be rated.</param>
/// <param name="Rated">Plays that could be rated.</param>
public sealed record RatingShares(PlayerModel Player, IReadOnlyList<double> Shares, int Rated);

/// <summary>Points out of a hundred that a kind of player reaches.</summary>
/// <param name="Player">The kind of player.</param>
/// <param name="Low">One play in ten has fewer.</param>
/// <param name="Median">Half have fewer.</param>
/// <param name="High">One play in ten has more.</param>
public sealed record ScoreBand(PlayerModel Player, double Low, double Median, double High);

/// <summary>How busy a seat is.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="PerMinute">Decisions and questions in a real minute at the planned speed, on average.</param>
/// <param name="Most">The same in the busiest play.</param>
public sealed record SeatLoad(SeatPlan Seat, double PerMinute, double Most)
{
    /// <summary>The least that keeps a person busy, and the most that a person can do; in a real minute.</summary>
    public const double Least = 0.5, Greatest = 2;

    /// <summary>Whether it is more than a person can do. A twentieth more is not: plays differ by as much.</summary>
    public bool IsBusy => PerMinute > Greatest * 1.05;

    /// <summary>Whether it is too little.</summary>
    public bool IsQuiet => PerMinute < Least;
}

/// <summary>What a rehearsal found.</summary>
public sealed class RehearsalFindings
{
    /// <summary>The least distance between the medians of two kinds of players that counts as clear, in points of a hundred.</summary>
    public const double ClearlyApart = 4;

    private readonly Rehearsal _rehearsal;

    /// <summary>The findings of a rehearsal.</summary>
    public RehearsalFindings(Rehearsal rehearsal)
    {
        _rehearsal = rehearsal;
        var planned = rehearsal.Planned;
        RealMinutes = (planned.End - planned.Begin) / planned.Plan.Speed / 60_000;
        Seats = [.. planned.Plan.Seats.Select((seat, index) => Load(seat, index))];
        Scores = [.. Rehearsal.Players.Select(Band).OfType<ScoreBand>()];
        Unreachable = [.. planned.Plan.Objectives.Where(objective => !Reached(objective))];
        Unmeasured = [.. Tasks.Where(task => rehearsal.Plays.All(play => play.Judged.Tasks.First(one => one.Task.Id == task.Id).Rating is null))];
        DeadInjects = [.. rehearsal.Injects.Where(inject => !inject.Fires)];
        RefusedLeads = [.. planned.Plan.Leads.Where(lead => rehearsal.By(PlayerModel.Perfect).Any(play => play.RefusedLeads.Contains(lead.Id)))];
    }

    /// <summary>How long it takes at the planned speed, in real minutes.</summary>
    public double RealMinutes { get; }
    /// <summary>How busy the seats are, in the order of the plan.</summary>
    public IReadOnlyList<SeatLoad> Seats { get; }
    /// <summary>The points that each kind of player reaches, from the worst player to the best; empty: nothing could be rated.</summary>
    public IReadOnlyList<ScoreBand> Scores { get; }
    /// <summary>Objectives that no play of the perfect player reached without challenges.</summary>
    public IReadOnlyList<Objective> Unreachable { get; }
    /// <summary>Tasks that nothing happened to in any play.</summary>
    public IReadOnlyList<TargetTask> Unmeasured { get; }
    /// <summary>Injects that do nothing.</summary>
    public IReadOnlyList<RehearsedInject> DeadInjects { get; }
    /// <summary>Leads whose right request the room refuses.</summary>
    public IReadOnlyList<LeadPlan> RefusedLeads { get; }
    /// <summary>All tasks of the plan.</summary>
    public IEnumerable<TargetTask> Tasks => _rehearsal.Planned.Plan.Objectives.SelectMany(objective => objective.Targets).SelectMany(target => target.Tasks);

    /// <summary>Whether careless, reference and perfect players reach clearly different points. False where nothing could be rated.</summary>
    public bool IsDiscriminating => Scores.Count == Rehearsal.Players.Count && Scores.Zip(Scores.Skip(1)).All(pair => pair.Second.Median - pair.First.Median >= ClearlyApart)
        && Scores[0].High < Scores[^1].Low;

    /// <summary>Whether nothing has to be mended: every objective can be reached, every inject fires, every task measures something, every lead can be sent, every seat has enough
    /// to do and not too much, and, where something is rated, players are told apart.</summary>
    public bool IsSound => Unreachable.Count + Unmeasured.Count + DeadInjects.Count + RefusedLeads.Count == 0 && !Seats.Any(seat => seat.IsBusy || seat.IsQuiet)
        && (Scores.Count == 0 || IsDiscriminating);

    /// <summary>How a task came out for each kind of player.</summary>
    public IReadOnlyList<RatingShares> Of(TargetTask task) => Shares(play => play.Judged.Tasks.First(one => one.Task.Id == task.Id).Rating);

    /// <summary>How an objective came out for each kind of player.</summary>
    public IReadOnlyList<RatingShares> Of(Objective objective) => Shares(play => play.Judged.Objectives.First(one => one.Objective.Id == objective.Id).Rating);

    /// <summary>The median of what was measured of a task; null: nothing was.</summary>
    public double? ValueOf(TargetTask task, PlayerModel player) =>
        Quantile([.. _rehearsal.By(player).Select(play => play.Judged.Tasks.First(one => one.Task.Id == task.Id).Measured.Value).OfType<double>()], 0.5);

    private bool Reached(Objective objective) =>
        _rehearsal.By(PlayerModel.Perfect).Any(play => play.Judged.Objectives.First(one => one.Objective.Id == objective.Id).Rating == Rating.Performed);

    private SeatLoad Load(SeatPlan seat, int index)
    {
        var counts = _rehearsal.By(PlayerModel.Reference).Select(play => play.Decisions[index] / RealMinutes).ToList();
        return new SeatLoad(seat, counts.Average(), counts.Max());
    }

    private ScoreBand? Band(PlayerModel player)
    {
        var scores = _rehearsal.By(player).Select(play => play.Judged.Score).OfType<double>().ToList();
        return scores.Count == 0 ? null : new ScoreBand(player, Quantile(scores, 0.1)!.Value, Quantile(scores, 0.5)!.Value, Quantile(scores, 0.9)!.Value);
    }

    private IReadOnlyList<RatingShares> Shares(Func<RehearsedPlay, Rating?> ratingOf) => [.. Rehearsal.Players.Select(player =>
    {
        var ratings = _rehearsal.By(player).Select(ratingOf).OfType<Rating>().ToList();
        return new RatingShares(player, [.. Enum.GetValues<Rating>().Select(rating => ratings.Count(one => one == rating) / (double)Math.Max(1, ratings.Count))], ratings.Count);
    })];

    private static double? Quantile(List<double> values, double share)
    {
        if (values.Count == 0) return null;
        values.Sort();
        return values[Math.Clamp((int)Math.Ceiling(share * values.Count) - 1, 0, values.Count - 1)];
    }
}
