using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Languages;

/// <summary>What is said beside a mean of which the end is unknown: that it is restricted, and to what.</summary>
internal static class Restricted
{
    /// <summary>The heading of a column of bounds.</summary>
    internal static string Heading => ">" + RunWords.RestrictedTo.En;

    /// <summary>What stands beside a mean in running words: nothing where it is the mean of all times.</summary>
    internal static string Words(double? bound, PageLanguage? language = null) =>
        bound is { } hours ? (language ?? PageLanguage.English).Of(RunWords.Restricted, (language ?? PageLanguage.English).Time(hours)) : "";

    /// <summary>The same of a mean.</summary>
    internal static string Words(Estimate? mean, PageLanguage? language = null) => Words(mean?.RestrictedTo, language);

    /// <summary>The same of the means of two policies; where their bounds are not the same, both are named.</summary>
    internal static string Words(PairedFigure? pair) => pair is { BaselineRestrictedTo: { } before, PolicyRestrictedTo: { } after } && Human.Time(before) != Human.Time(after)
        ? $" (restricted to {Human.Time(before)} and {Human.Time(after)})"
        : Words(pair?.RestrictedTo);

    /// <summary>The bounds of two means for a table; empty where neither is restricted.</summary>
    internal static string Cell(PairedFigure? pair) => pair is { BaselineRestrictedTo: { } before, PolicyRestrictedTo: { } after } && Human.Time(before) != Human.Time(after)
        ? $"{Human.Time(before)}, {Human.Time(after)}"
        : Cell(pair?.RestrictedTo);

    /// <summary>A bound for a table; empty where there is none.</summary>
    internal static string Cell(double? bound) => bound is { } hours ? Human.Time(hours) : "";
}
