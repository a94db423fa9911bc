using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>A comparison as one HTML file.</summary>
public static class ComparisonWeb
{
    /// <summary>Writes the file.</summary>
    public static void Write(TextWriter writer, ComparisonReport report) => Of(report).Write(writer);

    /// <summary>The page.</summary>
    public static HtmlPage Of(ComparisonReport report)
    {
        var (figures, words, names) = (report.Figures, report.Words, report.Names);
        var kind = words.Of(ComparisonWords.Kind, words.Counted(figures.Policies.Count - 1, ComparisonWords.OnePolicy, ComparisonWords.PoliciesCount), Length(report));
        return new HtmlPage(names.Said(figures.Title), report.Scenario.Question is { } question ? names.Said(question) : null, kind, ComparisonAnswer.Of(report), Figures(report),
            ComparisonMaking.Of(report)) { Language = words };
    }

    /// <summary>How much was simulated for each.</summary>
    internal static string Length(ComparisonReport report) => report.Words.Of(RunWords.Length,
        report.Words.Counted(report.Figures.Replications, RunWords.OneReplication, RunWords.Replications), report.Words.Number(report.Figures.SimulatedDays));

    private static IReadOnlyList<Figure> Figures(ComparisonReport report) =>
    [
        .. new[]
        {
            DifferenceFigure.Of(report), EndingsFigure.Of(report), CurvesFigure.Of(report), ForWhomFigure.Of(report), PartsFigure.Of(report), WhereFigure.Of(report),
                DesksFigure.Of(report), CostFigure.Of(report),
            PairsFigure.Of(report), FlowsFigure.Of(report), SlowestFigure.Of(report.Scenario, report.Figures.Slowest, report.Traces, report.Words, isAsThingsStand: true),
        }.OfType<Figure>(),
    ];

    /// <summary>A policy's name.</summary>
    internal static string Name(string? policy, PageLanguage words) => policy ?? words[ComparisonWords.Stands];
}
