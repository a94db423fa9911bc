namespace ExchangeSim.Experiments.Figures;

/// <summary>How long one group of requests took: those of a procedure, of a pair of agencies, or all of them. Times are hours since the request was first sent.</summary>
/// <remarks>
/// Figures are those of all replications together, with the interval of the jackknife over replications. <see cref="MeanHours"/> is the arithmetic mean where every request
/// closed; where some are still open
/// (<see cref="Censored"/> &gt; 0) it is the area under the curve of Kaplan and Meier, because the mean of the closed ones alone is too low. Where that curve does not say
/// enough of its end the mean is
/// restricted (<see cref="Estimate.RestrictedTo"/>) to the longest time that the run can observe. Quantiles are Kaplan–Meier in any case,
/// which without censoring is the plain quantile. A figure that is not reached (too many are open) is null.
/// </remarks>
/// <param name="Procedure">Its procedure, or null: all.</param>
/// <param name="From">The requesting agency, or null: all.</param>
/// <param name="To">The requested agency, or null: all.</param>
/// <param name="Count">Requests that were sent and closed, all replications together.</param>
/// <param name="Censored">Requests that were sent and are still open at the end of their run.</param>
/// <param name="MeanHours">Mean latency; see the remarks.</param>
/// <param name="MedianHours">The time by which half of them are closed.</param>
/// <param name="P90Hours">The time by which 90 % are closed.</param>
/// <param name="P99Hours">The time by which 99 % are closed.</param>
/// <param name="WithinLimit">Of the requests with a time limit that were sent at least that long before the end, the share that closed within it, 0
/// to 1; null where there are none.
/// An open request that is older than its limit counts as late, a younger one is left out.</param>
/// <param name="AcknowledgementHours">Mean time to the acknowledgement. Requests that closed without one are left out; those open without one, of a procedure that has one,
/// count as in <paramref name="MeanHours"/>.</param>
/// <param name="FirstReplyHours">Mean time to the first substantive reply, in the same way.</param>
/// <param name="WorkingMeanHours">Mean latency of closed requests counted in the requested agency's office hours.</param>
/// <param name="PartHours">Mean hours in each <see cref="Simulation.LatencyPart"/>, in that order, of closed requests only; they sum to those requests' arithmetic mean.</param>
public sealed record LatencyRow(
    string? Procedure, string? From, string? To, long Count, long Censored,
    Estimate? MeanHours, Estimate? MedianHours, Estimate? P90Hours, Estimate? P99Hours,
    Estimate? WithinLimit, Estimate? AcknowledgementHours, Estimate? FirstReplyHours, Estimate? WorkingMeanHours,
    IReadOnlyList<double> PartHours)
{
    /// <summary>Mean wait for an answer within the horizon: the mean of the smaller of the time to an answer and the horizon; what is refused, withdrawn, lapsed or never
    /// answered counts the
    /// whole horizon. Null where nothing was sent, and of pairs of agencies in a world of many whose procedures have several horizons.</summary>
    public Estimate? WaitHours { get; init; }

    /// <summary>Share answered within the horizon, 0 to 1; open requests are taken into account (Aalen–Johansen).</summary>
    public Estimate? AnsweredWithinHorizon { get; init; }

    /// <summary>Share answered within their time limit, 0 to 1, of those that have one and were sent at least that long before the end of the run.</summary>
    public Estimate? AnsweredWithinLimit { get; init; }

    /// <summary>Share of those sent that were answered by the end of the run, 0 to 1; open ones count as not answered.</summary>
    public Estimate? Answered { get; init; }

    /// <summary>The horizon; null where the requests have several.</summary>
    public double? HorizonHours { get; init; }
}
