using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>A sweep or a search as one JSON object. It is the same for any number of threads.</summary>
public static class SweepJson
{
    /// <summary>Writes a sweep and a line end. Times are hours.</summary>
    public static void Write(TextWriter writer, SweepFigures figures)
    {
        var f = figures;
        JsonText.Write(writer, new
        {
            Format = JsonFormat.Sweep, FormatVersion = JsonFormat.Version,
            f.Scenario, f.Title, Response = MetricWords.Of(f.Response), f.Design, f.Varied, f.Policies, f.Seed, f.Replications, f.Confidence, f.IsComplete,
            Points = f.Points.Select(p => new
            {
                Settings = p.Settings.Select(s => s.Text), Mean = p.Figures[(int)Statistic.Mean], Median = p.Figures[(int)Statistic.Median], P90 = p.Figures[(int)Statistic.P90],
                P99 = p.Figures[(int)Statistic.P99], ShareAnswered = p.Figures[(int)Statistic.ShareAnswered], ShareWithinLimit = p.Figures[(int)Statistic.ShareWithinLimit],
                p.AgainstFirst, p.Policies, p.Busiest,
            }),
            Effects = f.Effects.Select(e => new { Varied = f.Varied[e.Varied], e.From, e.To, e.Changes }),
            Interactions = f.Interactions.Select(i => new { First = f.Varied[i.First], Second = f.Varied[i.Second], i.Changes }), f.Explained, f.Notes,
        });
    }

    /// <summary>Writes a search and a line end.</summary>
    public static void Write(TextWriter writer, SearchReport report)
    {
        var (f, target) = (report.Figures, report.Figures.Target);
        JsonText.Write(writer, new
        {
            Format = JsonFormat.Search, FormatVersion = JsonFormat.Version,
            Scenario = report.Scenario.Id, report.Scenario.Title, report.Policy, report.Seed, Figure = MetricWords.Of(target.Metric), target.IsAtMost, target.Value, f.Confidence,
                report.Path,
            Found = f.Found is { } found ? report.Values[found] : null, f.IsComplete,
            Tried = f.Tried.Select(t => new { Value = report.Values[t.Level], t.Figure, t.Certainty, t.Met, t.Replications, t.Busiest }),
        });
    }
}
