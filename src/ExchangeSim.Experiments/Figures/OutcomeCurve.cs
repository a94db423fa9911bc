using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Figures;

/// <summary>The shares of requests that are answered, partly answered, refused, withdrawn, lapsed and still open by a time since sending: at every time they sum to 1.</summary>
/// <remarks>
/// The estimate is Aalen and Johansen's cumulative incidence, see <see cref="Statistics.AalenJohansen"/>, of each procedure by itself; of several together they are added up by
/// the requests that each had.
/// A band is for one share at one time.
/// </remarks>
/// <param name="Procedure">Its procedure, or null: all.</param>
/// <param name="From">The requesting agency, or null: all.</param>
/// <param name="To">The requested agency, or null: all.</param>
/// <param name="Band">What the bands were made from.</param>
/// <param name="Points">Ascending in time, the first at 0, the last at the longest time that was observed.</param>
public sealed record OutcomeCurve(string? Procedure, string? From, string? To, CurveBand Band, IReadOnlyList<OutcomePoint> Points)
{
    /// <summary>Points at most of the curve of all requests or of a procedure, besides those at <see cref="Marks"/>.</summary>
    public const int MostPoints = 80;

    /// <summary>The same of a pair of agencies.</summary>
    public const int MostPointsOfPair = 24;

    /// <summary>Times that people think in, hours: a curve has a point at each of them that was observed.</summary>
    public static IReadOnlyList<double> Marks { get; } = [1, 8, 24, 72, 168, 336, 720, 2160, 8760, 26280];

    /// <summary>The last point at a time or before it.</summary>
    public OutcomePoint At(double hours) => Points.LastOrDefault(point => point.Hours <= hours) ?? Points[0];
}

/// <summary>The shares at one time.</summary>
/// <param name="Hours">Time since sending.</param>
/// <param name="Shares">By <see cref="Outcome"/>.</param>
public sealed record OutcomePoint(double Hours, IReadOnlyList<OutcomeShare> Shares)
{
    /// <summary>The share of an outcome.</summary>
    public OutcomeShare Of(Outcome outcome) => Shares[(int)outcome];

    /// <summary>The share answered in full or in part.</summary>
    public double Answered => Of(Outcome.Answered).Share + Of(Outcome.PartlyAnswered).Share;
}

/// <summary>A share with its pointwise 95 % band.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="Lower">Lower end; null where there is no band: of one replication in a comparison, and where the share is 0 or 1.</param>
/// <param name="Upper">Upper end.</param>
public readonly record struct OutcomeShare(double Share, double? Lower, double? Upper);
