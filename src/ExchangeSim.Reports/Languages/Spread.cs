using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Languages;

/// <summary>What single runs may bring, in words.</summary>
public static class Spread
{
    /// <summary>How often a single run is within the interval.</summary>
    internal static string Often => SpreadWords.Often.En;

    /// <summary>What the two intervals mean.</summary>
    internal static string Words(double days, bool isUncertain, PageLanguage? language = null) => (language ?? PageLanguage.English)
        .Of(isUncertain ? SpreadWords.UncertainIntervals : SpreadWords.Intervals, (language ?? PageLanguage.English).Number(days));

    /// <summary>A time, such as <c>3.1 to 7.8 d</c>; a dash where there is none.</summary>
    public static string Time(OneRun? run)
    {
        if (run is null) return "–";
        var (hours, unit) = Human.UnitOf(run.High);
        return run.High == 0 ? "0" : $"{Human.Number(run.Low / hours)} to {Human.Number(run.High / hours)} {unit}";
    }

    /// <summary>A share, such as <c>41 to 63 %</c>; a dash where there is none.</summary>
    public static string Share(OneRun? run) => run is null ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{run.Low * 100:0} to {run.High * 100:0} %");

    /// <summary>A value of an assumption, such as <c>x1.3</c> or <c>5.2 h</c>.</summary>
    internal static string Value(Dependence on) => $"{(on.IsFactor ? "x" : "")}{Human.Number(on.TurnsAt)}{(on.Unit.Length > 0 ? " " + on.Unit : "")}";

    /// <summary>What of a variation is chance and what is assumed.</summary>
    internal static string Split(double assumed, PageLanguage? language = null) => (language ?? PageLanguage.English)
        .Of(SpreadWords.Split, (language ?? PageLanguage.English).Share(assumed), (language ?? PageLanguage.English).Share(1 - assumed));
}
