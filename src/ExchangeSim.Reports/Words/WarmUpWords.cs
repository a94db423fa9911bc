using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Words;

/// <summary>What was left out at the beginning, and who said so.</summary>
internal static class WarmUpWords
{
    internal static string Of(WarmUpFigures warmUp, PageLanguage? language = null)
    {
        var words = language ?? PageLanguage.English;
        return words.Of(warmUp.Origin switch
        {
            WarmUpOrigin.Found => SpreadWords.Found,
            WarmUpOrigin.Unsettled => SpreadWords.Unsettled,
            WarmUpOrigin.Stated => SpreadWords.Stated,
            _ => throw new ArgumentOutOfRangeException(nameof(warmUp)),
        }, warmUp.Days > 0 ? words.Of(SpreadWords.LeftOut, words.Time(warmUp.Days * 24)) : words[SpreadWords.NoneLeftOut]);
    }
}
