using System.Text.Json;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Json;

/// <summary>A curve as JSON: <c>procedureName</c> (null: all requests), <c>band</c>, <c>points</c> to be drawn in steps, <c>quantiles</c>. Times are hours since sending.</summary>
internal static class CurveJson
{
    internal static object Of(LatencyCurve curve) => new
    {
        ProcedureName = curve.Procedure, curve.Band,
        Points = curve.Points.Select(p => new { TimeHours = p.Hours, ClosedShare = p.Share, ClosedLowerShare = p.Lower, ClosedUpperShare = p.Upper }),
        Quantiles = curve.Quantiles.Select(q => new { ClosedShare = q.Share, TimeHours = q.Hours, TimeLowerHours = q.LowerHours, TimeUpperHours = q.UpperHours }),
    };

    /// <summary>How requests ended over time: a list for each point, with the shares of each outcome at that time.</summary>
    internal static object Of(OutcomeCurve curve) => new
    {
        ProcedureName = curve.Procedure, FromAgency = curve.From, ToAgency = curve.To, curve.Band,
        Points = curve.Points.Select(point => new
        {
            TimeHours = point.Hours,
            Shares = Enum.GetValues<Outcome>().ToDictionary(outcome => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), outcome => Share(point, outcome)),
        }),
    };

    private static object Share(OutcomePoint point, Outcome outcome)
    {
        var share = point.Of(outcome);
        return new { share.Share, LowerShare = share.Lower, UpperShare = share.Upper };
    }
}
