using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>A run as one HTML file.</summary>
public static class RunWeb
{
    /// <summary>Writes the file.</summary>
    public static void Write(TextWriter writer, RunReport report) => Of(report).Write(writer);

    /// <summary>The page.</summary>
    public static HtmlPage Of(RunReport report) =>
        new(report.Scenario.Title, report.Scenario.Question, Kind(report), RunAnswer.Of(report), Figures(report), RunMaking.Of(report));

    private static string Kind(RunReport report)
    {
        var policy = report.Figures.Policy is { } id ? $"under the policy {id}" : "as things stand";
        return $"A simulated run {policy}: {Human.Of(report.Figures.Replications, "replication")} of {Human.Number(report.Figures.SimulatedDays)} days";
    }

    private static IReadOnlyList<Figure> Figures(RunReport report) =>
        [.. new[] { CurvesFigure.Of(report), LatencyFigure.Of(report), PartsFigure.Of(report), DesksFigure.Of(report), FlowsFigure.Of(report), SlowestFigure.Of(report),
            EndingsFigure.Of(report) }.OfType<Figure>()];
}
