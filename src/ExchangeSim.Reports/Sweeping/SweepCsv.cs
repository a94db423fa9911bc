using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>The tables of a sweep as CSV. Column names carry their unit last.</summary>
public static class SweepCsv
{
    private static readonly Statistic[] Statistics = Enum.GetValues<Statistic>();

    /// <summary><c>points.csv</c>: a row per point, with what each figure is set to (empty: as it stands).</summary>
    public static void Points(TextWriter writer, SweepFigures figures, CsvForm? form = null)
    {
        var csv = new CsvWriter(writer, form);
        csv.Row([
            .. figures.Varied, .. Statistics.SelectMany(s => new[] { MetricWords.Column(s), MetricWords.Column(s) + "_half_width" }), "latency_mean_restricted_to_hours",
            "busiest_agency", "busiest_desk", "busiest_utilisation_share", .. figures.Policies.SelectMany(p => new[] { p + "_difference", p + "_difference_half_width" }),
        ]);
        foreach (var point in figures.Points)
        {
            foreach (var setting in point.Settings) csv.AddWritten(setting.Text);
            foreach (var figure in point.Figures) csv.Add(figure?.Value).Add(figure?.HalfWidth);
            csv.Add(point.Figures[(int)Statistic.Mean]?.RestrictedTo);
            csv.Add(point.Busiest?.Agency).Add(point.Busiest?.Desk).Add(point.Busiest?.Utilisation);
            foreach (var policy in point.Policies) csv.Add(policy?.Difference).Add(policy?.HalfWidth);
            csv.End();
        }
    }

    /// <summary><c>effects.csv</c>: a row per move of a figure, for the response (no policy) and for the difference that each policy makes.</summary>
    public static void Effects(TextWriter writer, SweepFigures figures, CsvForm? form = null)
    {
        var csv = new CsvWriter(writer, form);
        csv.Row("varied", "from_value", "to_value", "policy_id", "change", "change_half_width");
        foreach (var effect in figures.Effects)
            for (var i = 0; i < effect.Changes.Count; i++)
                csv.Add(figures.Varied[effect.Varied]).AddWritten(effect.From).AddWritten(effect.To).Add(i == 0 ? null : figures.Policies[i - 1])
                    .Add(effect.Changes[i]?.Value).Add(effect.Changes[i]?.HalfWidth).End();
    }

    /// <summary><c>search.csv</c>: a row per value that was tried.</summary>
    public static void Search(TextWriter writer, SearchReport report, CsvForm? form = null)
    {
        var csv = new CsvWriter(writer, form);
        csv.Row("path", "value", "figure", MetricWords.Column(report.Figures.Target.Metric.Statistic), "half_width", "restricted_to", "certainty_share", "met_replications",
            "replications",
            "busiest_agency", "busiest_desk", "busiest_utilisation_share");
        foreach (var tried in report.Figures.Tried)
            csv.Add(report.Path).AddWritten(report.Values[tried.Level]).Add(MetricWords.Of(report.Figures.Target.Metric)).Add(tried.Figure?.Value).Add(tried.Figure?.HalfWidth)
                .Add(tried.Figure?.RestrictedTo)
                .Add(tried.Certainty).Add(tried.Met).Add(tried.Replications).Add(tried.Busiest?.Agency).Add(tried.Busiest?.Desk).Add(tried.Busiest?.Utilisation).End();
    }
}
