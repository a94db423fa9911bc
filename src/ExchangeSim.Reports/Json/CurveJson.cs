using System.Text.Json;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Json;

/// <summary>A curve as JSON: <c>procedure</c> (null: all requests), <c>band</c>, <c>points</c> to be drawn in steps, <c>quantiles</c>. Times are hours since sending.</summary>
internal static class CurveJson
{
    internal static object Of(LatencyCurve curve) => new
    {
        curve.Procedure, Band = JsonNamingPolicy.CamelCase.ConvertName(curve.Band.ToString()),
        Points = curve.Points.Select(p => new { p.Hours, p.Share, p.Lower, p.Upper }),
        Quantiles = curve.Quantiles.Select(q => new { q.Share, q.Hours, q.LowerHours, q.UpperHours }),
    };

    /// <summary>How requests ended over time: a list for each point, with the shares of each outcome at that time.</summary>
    internal static object Of(OutcomeCurve curve) => new
    {
        curve.Procedure, curve.From, curve.To, Band = JsonNamingPolicy.CamelCase.ConvertName(curve.Band.ToString()),
        Points = curve.Points.Select(point => new
        {
            point.Hours,
            Shares = Enum.GetValues<Outcome>().ToDictionary(outcome => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), outcome => point.Of(outcome)),
        }),
    };
}
