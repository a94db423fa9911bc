namespace ExchangeSim.Experiments.Comparing;

/// <summary>What became of the same request under the baseline and under a policy, all replications together.</summary>
/// <remarks>Paired = faster + slower + same + closed under one only + open under both. Where a run has very many requests this is a sample of them, see
/// <see cref="KeyedLatencies"/>.</remarks>
/// <param name="Paired">Requests that were sent under both.</param>
/// <param name="Faster">Closed sooner under the policy.</param>
/// <param name="Slower">Closed later under the policy.</param>
/// <param name="Same">Closed after the same time, to the millisecond.</param>
/// <param name="ClosedOnlyUnderPolicy">Closed under the policy and open at the end of the run under the baseline.</param>
/// <param name="ClosedOnlyUnderBaseline">The other way round.</param>
/// <param name="OpenUnderBoth">Open at the end of both runs.</param>
/// <param name="AnsweredOnlyUnderPolicy">Of the paired ones, those answered in full or in part under the policy only.</param>
/// <param name="AnsweredOnlyUnderBaseline">Of the paired ones, those answered in full or in part under the baseline only.</param>
/// <param name="SentUnderOneOnly">Requests that were sent under one of the two and not under the other; not paired.</param>
public readonly record struct RequestPairs(
    long Paired, long Faster, long Slower, long Same, long ClosedOnlyUnderPolicy, long ClosedOnlyUnderBaseline, long OpenUnderBoth,
    long AnsweredOnlyUnderPolicy, long AnsweredOnlyUnderBaseline, long SentUnderOneOnly)
{
    /// <summary>Both together.</summary>
    public static RequestPairs operator +(RequestPairs a, RequestPairs b) => new(
        a.Paired + b.Paired, a.Faster + b.Faster, a.Slower + b.Slower, a.Same + b.Same, a.ClosedOnlyUnderPolicy + b.ClosedOnlyUnderPolicy,
        a.ClosedOnlyUnderBaseline + b.ClosedOnlyUnderBaseline, a.OpenUnderBoth + b.OpenUnderBoth,
        a.AnsweredOnlyUnderPolicy + b.AnsweredOnlyUnderPolicy, a.AnsweredOnlyUnderBaseline + b.AnsweredOnlyUnderBaseline, a.SentUnderOneOnly + b.SentUnderOneOnly);
}
