using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Text;

/// <summary>Times that people think in, each a longer stretch than the one before, and what a curve says at them.</summary>
internal static class CurveMarks
{
    internal static readonly IReadOnlyList<(double Hours, string Words)> All =
    [
        (1, "1 h"), (8, "8 h"), (24, "1 day"), (72, "3 days"), (168, "1 week"), (336, "2 weeks"), (720, "1 month"), (2160, "3 months"), (8760, "1 year"), (26280, "3 years"),
    ];

    /// <summary>Those within the longest of the curves.</summary>
    internal static IReadOnlyList<(double Hours, string Words)> Of(IEnumerable<LatencyCurve> curves) => Within(curves.Max(c => c.Points[^1].Hours));

    /// <summary>Those within a time.</summary>
    internal static IReadOnlyList<(double Hours, string Words)> Within(double hours) => [.. All.Where(m => m.Hours <= hours)];

    /// <summary>The point of a curve at a time.</summary>
    internal static CurvePoint At(LatencyCurve curve, double hours) => curve.Points.LastOrDefault(p => p.Hours <= hours) ?? new CurvePoint(hours, 0, null, null);
}
