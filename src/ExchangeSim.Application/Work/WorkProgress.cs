namespace ExchangeSim.Application.Work;

/// <summary>How far a request is.</summary>
/// <param name="Activity">What is under way, in a few words: "simulating 10 replications".</param>
/// <param name="Share">The share that is done, 0 to 1; null where the end cannot be foreseen.</param>
/// <param name="Events">Events handled so far; null where nobody counts them.</param>
public readonly record struct WorkProgress(string Activity, double? Share, long? Events = null);
