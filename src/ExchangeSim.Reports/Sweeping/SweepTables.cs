using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Tables;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>The tables of a sweep, and of a search. Their columns depend on what is varied and asked for.</summary>
public static class SweepTables
{
    // Only what is asked for is counted.
    private static IEnumerable<Statistic> StatisticsOf(SweepFigures figures) => Enum.GetValues<Statistic>().Where(s => s != Statistic.Count || figures.Response.IsCount);

    private static readonly TableColumn[] Busiest =
        [Word("busiest_agency", "the agency of the busiest desk"), Word("busiest_desk", "the busiest desk"), Number("busiest_utilisation_share", "its share of time at work")];

    /// <summary><c>points.csv</c>: a row per point, with what each figure is set to (empty: as it stands).</summary>
    public static ResultTable<SweepFigures> Points(SweepFigures of) => new("points", "A row for each point of the sweep.",
    [
        .. ColumnNames.Of(of.Varied, "set").Zip(of.Varied, (name, path) => Word(name, $"what {path} is set to; empty: as it stands")),
        .. StatisticsOf(of).SelectMany(s => Estimate(MetricWords.Column(s), MetricWords.Unit(new(s)), "of the requests that are asked about")),
        Number("latency_mean_restricted_to_hours", "the bound up to which the mean counts times whose end is unknown; else empty"), .. Busiest,
        .. ColumnNames.Of(of.Policies, "difference").Zip(of.Policies, (name, policy) =>
            Estimate(name, MetricWords.Unit(of.Response), $"how much more the response, {MetricWords.Of(of.Response)}, is under the policy {policy}"))
                .SelectMany(columns => columns),
    ], (rows, figures) =>
    {
        foreach (var point in figures.Points)
        {
            foreach (var setting in point.Settings) rows.AddWritten(setting.Text);
            foreach (var figure in StatisticsOf(figures).Select(s => point.Figures[(int)s])) rows.Add(figure?.Value).Add(figure?.HalfWidth);
            rows.Add(point.Figures[(int)Statistic.Mean]?.RestrictedTo);
            rows.Add(point.Busiest?.Agency).Add(point.Busiest?.Desk).Add(point.Busiest?.Utilisation);
            foreach (var policy in point.Policies) rows.Add(policy?.Difference).Add(policy?.HalfWidth);
            rows.End();
        }
    });

    /// <summary><c>effects.csv</c>: a row per move of a figure, for the response (no policy) and for the difference that each policy makes.</summary>
    public static ResultTable<SweepFigures> Effects(SweepFigures of) => new("effects", "What moving one figure changes.",
    [
        Word("path", "the place of the figure that is moved"), Word("from_value", "from what"), Word("to_value", "to what"),
        Word("policy", "empty: of the response; otherwise of that policy's difference"), .. Estimate("effect", MetricWords.Unit(of.Response), "what it changes"),
    ], (rows, figures) =>
    {
        foreach (var effect in figures.Effects)
            for (var i = 0; i < effect.Changes.Count; i++)
                rows.Add(figures.Varied[effect.Varied]).AddWritten(effect.From).AddWritten(effect.To).Add(i == 0 ? null : figures.Policies[i - 1])
                    .Add(effect.Changes[i]?.Value).Add(effect.Changes[i]?.HalfWidth).End();
    });

    /// <summary><c>search.csv</c>: a row per value that was tried.</summary>
    public static ResultTable<SearchReport> Search(SearchReport of) => Search(of.Figures.Target.Metric);

    internal static ResultTable<SearchReport> Search(Metric metric) => new("search", "A row for each value that was tried.",
    [
        Word("path", "the place in the scenario"), Word("tried_value", "what was tried there"), Word("figure", "the figure of the target"),
        .. Estimate(MetricWords.Column(metric.Statistic), MetricWords.Unit(metric), "that figure"),
        Number($"{MetricWords.Column(metric.Statistic)}_restricted_to_{MetricWords.Unit(metric)}", "the bound of a mean of times whose end is unknown; else empty"),
        Number("certainty_share", "how sure it is that the target is met"),
        Whole("met_replications", "replications that met it"), Whole("replications", "replications that were run"), .. Busiest,
    ], (rows, report) =>
    {
        foreach (var tried in report.Figures.Tried)
            rows.Add(report.Path).AddWritten(report.Values[tried.Level]).Add(MetricWords.Of(report.Figures.Target.Metric)).Add(tried.Figure?.Value).Add(tried.Figure?.HalfWidth)
                .Add(tried.Figure?.RestrictedTo)
                .Add(tried.Certainty).Add((long?)tried.Met).Add((long?)tried.Replications)
                .Add(tried.Busiest?.Agency).Add(tried.Busiest?.Desk).Add(tried.Busiest?.Utilisation).End();
    });
}
