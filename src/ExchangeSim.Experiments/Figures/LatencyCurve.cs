namespace ExchangeSim.Experiments.Figures;

/// <summary>The share of requests closed by a time since sending, as a curve with a pointwise band. Between two points it stays as at the earlier one: draw it in steps.</summary>
/// <remarks>
/// The estimate is Kaplan and Meier's, see <see cref="Statistics.KaplanMeier"/>; a closed request is one with a final reply of any kind, as in <see cref="LatencyRow"/>. A band
/// is for one time at a
/// time: it does not promise to hold the whole curve.
/// </remarks>
/// <param name="Procedure">Its procedure, or null: all requests.</param>
/// <param name="Band">What the band was made from.</param>
/// <param name="Points">At most <see cref="MostPoints"/>, ascending in time and never falling in share; the first at time 0, the last at the longest time that was
/// observed.</param>
/// <param name="Quantiles">Half, 90 % and 99 %, as far as they are reached, with the times at which the band reaches them.</param>
public sealed record LatencyCurve(string? Procedure, CurveBand Band, IReadOnlyList<CurvePoint> Points, IReadOnlyList<CurveQuantile> Quantiles)
{
    /// <summary>Points at most.</summary>
    public const int MostPoints = 200;
}

/// <summary>A point of a <see cref="LatencyCurve"/>.</summary>
/// <param name="Hours">Time since sending.</param>
/// <param name="Share">Share closed by then, 0 to 1.</param>
/// <param name="Lower">Lower end of its 95 % band, 0 to 1; null where there is none.</param>
/// <param name="Upper">Upper end.</param>
public sealed record CurvePoint(double Hours, double Share, double? Lower, double? Upper);

/// <summary>The time by which a share of the requests is closed.</summary>
/// <param name="Share">The share.</param>
/// <param name="Hours">The time, since sending.</param>
/// <param name="LowerHours">Lower end of its 95 % interval: where the upper end of the band reaches the share; null where there is no band.</param>
/// <param name="UpperHours">Upper end; null where the lower end of the band does not reach the share.</param>
public sealed record CurveQuantile(double Share, double Hours, double? LowerHours, double? UpperHours);

/// <summary>What the band of a <see cref="LatencyCurve"/> was made from.</summary>
public enum CurveBand
{
    /// <summary>Nothing: there is none.</summary>
    None,
    /// <summary>The requests of one replication, as if none had anything to do with another (Greenwood). Requests in one queue do have, so the band is narrower than it should
    /// be.</summary>
    Requests,
    /// <summary>How the curves of the replications differ (Student's t).</summary>
    Replications,
}
