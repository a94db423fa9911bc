using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>What is varied and how, and what a figure is set to, in words.</summary>
internal static class SettingWords
{
    internal static string Of(Setting setting, PageLanguage? language = null) => Of(setting.Text, language);

    /// <summary>A value; null: what the scenario has.</summary>
    internal static string Of(string? value, PageLanguage? language = null) => value ?? (language ?? PageLanguage.English)[SweepWords.AsItStands];

    /// <summary>Which values are tried together.</summary>
    internal static string Of(Design design, PageLanguage language) => language[design switch
    {
        Design.Factorial => SweepWords.Factorial,
        Design.OneAtATime => SweepWords.OneAtATime,
        Design.LatinHypercube => SweepWords.LatinHypercube,
        _ => throw new ArgumentOutOfRangeException(nameof(design)),
    }];

    /// <summary>The values that a figure takes.</summary>
    internal static string Range(SweepFigures figures, int varied, PageLanguage language)
    {
        var settings = figures.Points.Select(p => p.Settings[varied]).Distinct().ToList();
        if (figures.Design != Design.LatinHypercube) return string.Join(", ", settings.Select(setting => Of(setting, language)));
        var ordered = settings.OrderBy(s => s.Position).ToList();
        return language.Of(SweepWords.Range, Of(ordered[0], language), Of(ordered[^1], language));
    }
}
