using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Json;

/// <summary>The warm-up as JSON: <c>days</c>, and <c>origin</c>, which is stated, found (by MSER-5) or unsettled.</summary>
internal static class WarmUpJson
{
    internal static object Of(WarmUpFigures warmUp) => new { warmUp.Days, warmUp.Origin };
}
