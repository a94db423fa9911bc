using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Experiments.Figures;

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

/// <summary>An exercise in which one decision was taken otherwise. At the exercise's own seed nothing of it is chance; <see cref="FutureEffect"/> says what may have
/// been.</summary>
/// <param name="Decision">The decision as it was taken.</param>
/// <param name="Choice">Index of the case taken instead.</param>
/// <param name="Others">What the others do from then on.</param>
/// <param name="Horizon">Within which waits are counted, milliseconds: the exercise's length.</param>
/// <param name="Requests">Every request that had arisen where the exercise ended, in order of keys.</param>
/// <param name="ChangedAfterwards">How many that arose only afterwards, when nobody played any more, came out otherwise. They are in no other figure.</param>
/// <param name="Tasks">The tasks that would have come out otherwise.</param>
/// <param name="PointsChange">How many more points out of a hundred; null: nothing could be rated.</param>
public sealed record Counterfactual(
    TakenDecision Decision, int Choice, OthersMode Others, long Horizon, IReadOnlyList<RequestDifference> Requests, int ChangedAfterwards,
    IReadOnlyList<TaskChange> Tasks, double? PointsChange)
{
    /// <summary>Whether the decision as it was taken was a breach of the law.</summary>
    public bool IsBreach { get; init; }

    /// <summary>The requests that came out otherwise.</summary>
    public IEnumerable<RequestDifference> Changed => Requests.Where(request => request.IsDifferent);

    /// <summary>How much longer all these requests together would have waited for their answers, milliseconds; negative: shorter.</summary>
    public long WaitChange => Requests.Sum(request => request.WaitChange(Horizon));
}

/// <summary>What a decision otherwise would have changed in other futures: up to the decision everything is as it was, from then on everything is drawn anew, the same for both
/// cases, and the reference decides for everybody.</summary>
/// <param name="Futures">How many futures.</param>
/// <param name="WaitChange">How much longer all requests together would have waited on average, milliseconds, with the interval over the futures; negative: shorter.</param>
/// <param name="Least">The least change among the futures, milliseconds.</param>
/// <param name="Most">The greatest.</param>
public sealed record FutureEffect(int Futures, Estimate WaitChange, long Least, long Most);
