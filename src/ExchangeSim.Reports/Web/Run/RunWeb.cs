using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>A run as one HTML file.</summary>
public static class RunWeb
{
    /// <summary>Writes the file.</summary>
    public static void Write(TextWriter writer, RunReport report) => Of(report).Write(writer);

    /// <summary>The page.</summary>
    public static HtmlPage Of(RunReport report) => new(report.Names.Said(report.Scenario.Title), report.Scenario.Question is { } question ? report.Names.Said(question) : null,
        Kind(report), RunAnswer.Of(report), Figures(report), RunMaking.Of(report)) { Language = report.Words };

    private static string Kind(RunReport report) => report.Figures.Policy is { } policy ? report.Words.Of(RunWords.UnderPolicy, policy, Length(report))
        : report.Words.Of(RunWords.AsItStands, Length(report));

    /// <summary>How much was simulated.</summary>
    internal static string Length(RunReport report) => report.Words.Of(RunWords.Length,
        report.Words.Counted(report.Figures.Replications, RunWords.OneReplication, RunWords.Replications), report.Words.Number(report.Figures.SimulatedDays));

    private static IReadOnlyList<Figure> Figures(RunReport report) =>
        [.. new[] { CurvesFigure.Of(report), LatencyFigure.Of(report), PartsFigure.Of(report), DesksFigure.Of(report), FlowsFigure.Of(report), SlowestFigure.Of(report),
            EndingsFigure.Of(report), CalendarFigure.Of(report) }.OfType<Figure>()];
}
