using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>What was left out at the beginning, and who said so.</summary>
internal static class WarmUpWords
{
    internal static string Of(WarmUpFigures warmUp)
    {
        var what = warmUp.Days > 0 ? $"{Human.Time(warmUp.Days * 24)}, in which requests are not counted" : "none, requests are counted from the start";
        return warmUp.Origin switch
        {
            WarmUpOrigin.Found => $"{what}; found by MSER-5 in a trial",
            WarmUpOrigin.Unsettled => $"{what}; found by MSER-5 in a trial that DID NOT SETTLE: the figures depend on the start, and a longer run would help",
            WarmUpOrigin.Stated => $"{what}; as stated",
            _ => throw new ArgumentOutOfRangeException(nameof(warmUp)),
        };
    }
}
