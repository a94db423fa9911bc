using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>Figures with their intervals, as papers write them.</summary>
internal static class FindingFigures
{
    /// <summary>A difference of waits in milliseconds; below zero it is shorter.</summary>
    internal static string Wait(PaperLanguage language, Estimate? difference) => Within(language, difference, value => Sign(value) + language.Length(Math.Abs(value)));

    /// <summary>A difference of points.</summary>
    internal static string Points(PaperLanguage language, Estimate? difference) => Within(language, difference, value => Sign(value) + language.Number(Math.Abs(value)));

    private static string Within(PaperLanguage language, Estimate? difference, Func<double, string> write) => difference switch
    {
        null => "–",
        { HalfWidth: { } half } => language.Of(FindingWords.Within, write(difference.Value), write(difference.Value - half), write(difference.Value + half)),
        _ => write(difference.Value),
    };

    private static string Sign(double value) => value < 0 ? "−" : value > 0 ? "+" : "";
}
