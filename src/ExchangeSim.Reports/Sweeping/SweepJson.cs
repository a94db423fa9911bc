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
            Format = JsonFormat.Sweep, FormatVersion = JsonFormat.ResultVersion,
            f.Scenario, f.Title, Response = MetricWords.Of(f.Response), Unit = MetricWords.Unit(f.Response), f.Design, f.Varied, f.Policies, f.Seed,
            f.Replications, f.Confidence, f.IsComplete,
            Points = f.Points.Select(p => new
            {
                Settings = p.Settings.Select(s => s.Text),
                LatencyMeanHours = p.Figures[(int)Statistic.Mean], LatencyMedianHours = p.Figures[(int)Statistic.Median], LatencyP90Hours = p.Figures[(int)Statistic.P90],
                LatencyP99Hours = p.Figures[(int)Statistic.P99], AnsweredShare = p.Figures[(int)Statistic.ShareAnswered],
                WithinLimitShare = p.Figures[(int)Statistic.ShareWithinLimit], AnswerWaitMeanHours = p.Figures[(int)Statistic.MeanWait],
                AnsweredWithinLimitShare = p.Figures[(int)Statistic.ShareAnsweredWithinLimit], AnsweredWithinHorizonShare = p.Figures[(int)Statistic.ShareAnsweredWithin],
                CountedMeanRequests = p.Figures[(int)Statistic.Count],
                p.AgainstFirst, p.Policies, p.Busiest,
            }),
            Effects = f.Effects.Select(e => new { Path = f.Varied[e.Varied], FromValue = e.From, ToValue = e.To, Effects = e.Changes }),
            Interactions = f.Interactions.Select(i => new { First = f.Varied[i.First], Second = f.Varied[i.Second], Effects = i.Changes }), f.Explained,
            Notes = f.Notes.Select(note => note.Text),
        });
    }

    /// <summary>Writes a search and a line end.</summary>
    public static void Write(TextWriter writer, SearchReport report)
    {
        var (f, target) = (report.Figures, report.Figures.Target);
        JsonText.Write(writer, new
        {
            Format = JsonFormat.Search, FormatVersion = JsonFormat.ResultVersion,
            Scenario = report.Scenario.Id, report.Scenario.Title, report.Policy, report.Seed, Figure = MetricWords.Of(target.Metric), Unit = MetricWords.Unit(target.Metric),
            target.IsAtMost, target.Value, f.Confidence, report.Path,
            Found = f.Found is { } found ? report.Values[found] : null, f.IsComplete,
            Tried = f.Tried.Select(t => new
            {
                TriedValue = report.Values[t.Level], t.Figure, CertaintyShare = t.Certainty, MetReplications = t.Met, t.Replications, t.Busiest,
            }),
        });
    }
}
