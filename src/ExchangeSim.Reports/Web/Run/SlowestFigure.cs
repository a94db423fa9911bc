using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>The lives of the slowest requests, on the clocks of both sides.</summary>
internal static class SlowestFigure
{
    private const int Lane = 34, Rest = 140;

    internal static Figure? Of(RunReport report) => Of(report.Scenario, report.Figures.Slowest, report.Traces, "");

    /// <summary>The figure.</summary>
    /// <param name="scenario">What was run.</param>
    /// <param name="slow">The slowest requests, slowest first.</param>
    /// <param name="traces">The lives of some of them.</param>
    /// <param name="when">Which of several runs it was, in words that follow a space, or nothing.</param>
    internal static Figure? Of(Scenario scenario, IReadOnlyList<SlowRequest> slow, IReadOnlyList<RequestTrace> traces, string when)
    {
        if (slow is not [var slowest, ..]) return null;
        var most = PartNames.All.MaxBy(p => slowest.PartHours[(int)p]);
        var charts = traces.Select((trace, i) => Drawn(scenario, trace, $"slowest-{i + 1}", PageLanguage.English)).ToList();
        return new Figure(
            "slowest", $"The slowest request{when} {Lasted(slowest)}; {Human.Share(slowest.PartHours[(int)most] / slowest.LatencyHours)} of that was " +
                $"{PartNames.Words(most)}",
            PageLanguage.English[LifeWords.Reading],
            charts, [Slowest(slow, when), .. traces.Select(trace => Timeline(scenario, trace, PageLanguage.English))])
        { Short = "The slowest" };
    }

    private static string Lasted(SlowRequest slow) =>
        slow.Outcome == Outcome.Open ? $"is still open after {Human.Time(slow.LatencyHours)}" : $"took {Human.Time(slow.LatencyHours)}";

    private static HtmlTable Slowest(IReadOnlyList<SlowRequest> all, string when)
    {
        var table = new HtmlTable($"The slowest requests{when}", "request", "to", "procedure", ">replication", ">took", "outcome", "most of it");
        foreach (var slow in all)
        {
            var most = PartNames.All.MaxBy(p => slow.PartHours[(int)p]);
            table.Row(slow.Id, slow.To, slow.Procedure, Cell.Count(slow.Replication + 1), Cell.Of(slow.LatencyHours, EndingsSection.Took(slow)), OutcomeWords.Of(slow.Outcome),
                $"{PartNames.Words(most)}, {Human.Share(slow.PartHours[(int)most] / slow.LatencyHours)}");
        }
        return table;
    }

    /// <summary>A life as a chart.</summary>
    internal static Chart Drawn(Scenario scenario, RequestTrace trace, string id, PageLanguage language)
    {
        var (from, to) = Sides(scenario, trace);
        var segments = trace.Segments.Where(s => s.To > s.From).SelectMany(s => Unexplained(s, trace.Segments)).ToList();
        var lanes = segments.Select(s => Lanes(scenario, s, language)).Distinct().ToList();
        var start = scenario.Start.ToUnixTimeMilliseconds();
        var bars = segments.Select(s => new TimelineBar(
            lanes.IndexOf(Lanes(scenario, s, language)), start + s.From, start + s.To, (int)s.Part, language.Of(SegmentPhrases.Closed,
                language.Named(scenario, scenario.Procedures[s.Procedure].Steps[s.Step]), language.Of(s.Part)))).ToList();
        long? limit = trace.Request.Limit > 0 ? start + trace.Request.SentAt + trace.Request.Limit : null;
        return new Chart(id, Rest + lanes.Count * Lane,
            new TimelineData(new TimelineSide(Name(from), from.Zone.Id), new TimelineSide(Name(to), to.Zone.Id), lanes, bars, start + trace.Request.SentAt, limit,
                [.. PartNames.All.Select(language.Of)]))
        {
            Heading = language.Of(LifeWords.Drawn, trace.Slow.Id, trace.Slow.Replication + 1, Procedure(scenario, trace, language), Name(from), Name(to),
                language.Code == "en" ? OutcomeWords.Of(trace.Slow.Outcome) : language.Of(trace.Slow.Outcome), language.Time(trace.Slow.LatencyHours)),
        };

        string Name(Agency agency) => language.Named(scenario, null, agency.Id);
    }

    // A wait for branches is drawn as what happens in the branches, and as itself where nothing does.
    private static IEnumerable<TraceSegment> Unexplained(TraceSegment segment, IReadOnlyList<TraceSegment> all)
    {
        if (segment.Kind == TraceKind.Joined)
        {
            foreach (var inside in all.Where(s => s.Depth > segment.Depth && s.To > s.From && s.From >= segment.From && s.To <= segment.To).OrderBy(s => s.From))
            {
                if (inside.From > segment.From) yield return segment with { To = inside.From };
                segment.From = Math.Max(segment.From, inside.To);
            }
        }
        if (segment.To > segment.From) yield return segment;
    }

    private static string Lanes(Scenario scenario, TraceSegment segment, PageLanguage language) =>
        segment.Kind == TraceKind.Sent ? language[LifeWords.OnTheWay] : SegmentWords.Where(scenario, segment, language);

    private static string Procedure(Scenario scenario, RequestTrace trace, PageLanguage language) =>
        language.Named(scenario, scenario.Procedures[trace.Request.Procedure].Name, trace.Slow.Procedure);

    /// <summary>A life as a table.</summary>
    internal static HtmlTable Timeline(Scenario scenario, RequestTrace trace, PageLanguage language)
    {
        var (from, to) = Sides(scenario, trace);
        var table = new HtmlTable(language.Of(LifeWords.Steps, trace.Slow.Id, trace.Slow.Replication + 1), Clock(from), Clock(to), ">" + language[LifeWords.Lasts],
            language[LifeWords.Where], language[LifeWords.What]);
        foreach (var stretch in Stretch.Of(trace.Segments))
        {
            var at = scenario.Start + Duration.FromMilliseconds(stretch.First.From);
            var hours = (stretch.To - stretch.First.From) / 3_600_000.0;
            table.Row(Whole(at, from), Whole(at, to), hours > 0 ? Cell.Of(hours, language.Time(hours)) : "", SegmentWords.Where(scenario, stretch.First, language),
                stretch.What(scenario, language));
        }
        return table;

        string Clock(Agency agency) => $"{language.Named(scenario, null, agency.Id)} ({agency.Zone.Id})";
        string Whole(Instant at, Agency agency) => language.Local(at, agency.Zone).Replace(' ', '\u00a0');
    }

    private static (Agency From, Agency To) Sides(Scenario scenario, RequestTrace trace) =>
        (scenario.Agencies[trace.Request.Requesting], scenario.Agencies[trace.Request.Requested]);
}
