using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
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
        var figures = report.Figures;
        var kind = $"{Human.Of(figures.Policies.Count - 1, "policy", "policies")} compared with the scenario as it stands: "
            + $"{Human.Of(figures.Replications, "replication")} of {Human.Number(figures.SimulatedDays)} days under each";
        return new HtmlPage(figures.Title, report.Scenario.Question, kind, ComparisonAnswer.Of(report), Figures(report), ComparisonMaking.Of(report));
    }

    private static IReadOnlyList<Figure> Figures(ComparisonReport report) =>
    [
        .. new[]
        {
            DifferenceFigure.Of(report), EndingsFigure.Of(report), CurvesFigure.Of(report), ForWhomFigure.Of(report), PartsFigure.Of(report), WhereFigure.Of(report),
                DesksFigure.Of(report), CostFigure.Of(report),
            PairsFigure.Of(report), FlowsFigure.Of(report), SlowestFigure.Of(report.Scenario, report.Figures.Slowest, report.Traces, " as things stand"),
        }.OfType<Figure>(),
    ];

    /// <summary>A policy's name.</summary>
    internal static string Name(string? policy) => policy ?? "as things stand";
}
