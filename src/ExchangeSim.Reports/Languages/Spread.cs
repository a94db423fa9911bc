using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
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

    /// <summary>A number of requests, such as <c>41 to 63</c>; a dash where there is none.</summary>
    public static string Count(OneRun? run) => run is null ? "–" : $"{Human.Number(run.Low)} to {Human.Number(run.High)}";

    /// <summary>A value of an assumption, such as <c>x1.3</c> or <c>5.2 h</c>.</summary>
    internal static string Value(Dependence on) => $"{(on.IsFactor ? "x" : "")}{Human.Number(on.TurnsAt!.Value)}{(on.Unit.Length > 0 ? " " + on.Unit : "")}";

    /// <summary>An assumption by its place; one of rival structures by their name and its own, such as <c>court: a desk</c>.</summary>
    internal static string Named(string place, string? alternative) =>
        alternative is null ? place : $"{place[(place.IndexOf('.', StringComparison.Ordinal) + 1)..]}: {alternative}";

    /// <summary>How many numbers and structures are assumed, in words.</summary>
    internal static string Counted(Uncertainty uncertainty, PageLanguage words)
    {
        var structures = uncertainty.Numbers.Count(number => number.IsStructure);
        var numbers = words.Counted(uncertainty.Numbers.Count - structures, SpreadWords.Number, SpreadWords.Numbers);
        if (structures == 0) return numbers;
        var rivals = words.Counted(structures, SpreadWords.Structure, SpreadWords.Structures);
        return structures == uncertainty.Numbers.Count ? rivals : words.Of(SpreadWords.Both, numbers, rivals);
    }

    /// <summary>What of a variation is chance and what is assumed, of this which numbers and which structure hold.</summary>
    /// <param name="assumed">What is assumed.</param>
    /// <param name="structures">The part of it that is of structures; null where none are rivals.</param>
    /// <param name="language">The language.</param>
    internal static string Split(double assumed, double? structures, PageLanguage? language = null)
    {
        var words = language ?? PageLanguage.English;
        return structures is { } part ? words.Of(SpreadWords.SplitInThree, words.Share(assumed - part), words.Share(part), words.Share(1 - assumed))
            : words.Of(SpreadWords.Split, words.Share(assumed), words.Share(1 - assumed));
    }
}
