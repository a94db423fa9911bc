namespace ExchangeSim.Experiments.Comparing;

/// <summary>How one group of requests fares under a policy and under the baseline. A figure that is not defined (a median that is not reached), or that depends on one
/// replication alone, is null.</summary>
/// <param name="Procedure">Its procedure, or null: all.</param>
/// <param name="Sent">Requests sent in one replication.</param>
/// <param name="MeanHours">Mean latency, hours, as in the figures of a run; restricted where its end is not known.</param>
/// <param name="MedianHours">The time by which half of them are closed.</param>
/// <param name="P90Hours">The time by which 90 % are closed.</param>
/// <param name="WithinLimitShare">Share closed within their time limit, 0 to 1, of those that have one and were sent at least that long before the end.</param>
/// <param name="AnsweredShare">Share of those sent that were answered in full or in part, 0 to 1.</param>
/// <param name="Open">Requests still open at the end of a replication.</param>
public sealed record GroupComparison(
    string? Procedure, PairedFigure? Sent, PairedFigure? MeanHours, PairedFigure? MedianHours, PairedFigure? P90Hours,
    PairedFigure? WithinLimitShare, PairedFigure? AnsweredShare, PairedFigure? Open)
{
    /// <summary>Mean wait for an answer within the horizon, hours.</summary>
    public PairedFigure? WaitHours { get; init; }

    /// <summary>Share answered within the horizon, 0 to 1.</summary>
    public PairedFigure? AnsweredWithinHorizonShare { get; init; }

    /// <summary>Share answered within the time limit, 0 to 1, of those that have one and were sent at least that long before the end.</summary>
    public PairedFigure? AnsweredWithinLimitShare { get; init; }

    /// <summary>The horizon, hours; null where the group's requests have several.</summary>
    public double? HorizonHours { get; init; }

    /// <summary>Whether anything differs under the policy.</summary>
    public bool HasChanged() => new[] { Sent, WaitHours, MeanHours }.Any(figure => figure is { } f && (f.Difference != 0 || f.HalfWidth is > 0))
        || new[] { AnsweredShare, WithinLimitShare }.Any(share => share is { Difference: not 0 });
}
