using System.Globalization;
using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Text;

/// <summary>What single runs may bring, in words.</summary>
public static class Spread
{
    /// <summary>How often a single run is within the interval.</summary>
    internal const string Often = "nine of ten runs";

    /// <summary>What the two intervals mean.</summary>
    internal static string Words(double days, bool isUncertain) => $"± is how surely the average over runs is known, {Often} of {Human.Number(days)} days are between the two " +
        $"ends beside it: each has its own chances{(isUncertain ? ", and its own draw of what the scenario only assumes" : "")}.";

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
    internal static string Split(double assumed) =>
        $"{Human.Share(assumed)} of what it varies by from run to run is explained by the assumptions, {Human.Share(1 - assumed)} is chance";
}
