using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>The lives of the slowest requests, on the clocks of both sides.</summary>
internal static class SlowestFigure
{
    private const int Lane = 34, Rest = 140;

    internal static Figure? Of(RunReport report) => Of(report.Scenario, report.Figures.Slowest, report.Traces, report.Words, isAsThingsStand: false);

    /// <summary>The figure.</summary>
    /// <param name="scenario">What was run.</param>
    /// <param name="slow">The slowest requests, slowest first.</param>
    /// <param name="traces">The lives of some of them.</param>
    /// <param name="words">The language.</param>
    /// <param name="isAsThingsStand">Whether it says that they are of the scenario as it stands.</param>
    internal static Figure? Of(Scenario scenario, IReadOnlyList<SlowRequest> slow, IReadOnlyList<RequestTrace> traces, PageLanguage words, bool isAsThingsStand)
    {
        if (slow is not [var slowest, ..]) return null;
        var charts = traces.Select((trace, i) => Drawn(scenario, trace, $"slowest-{i + 1}", words)).ToList();
        return new Figure("slowest", Title(slowest, words, isAsThingsStand), words[LifeWords.Reading],
            charts, [Slowest(slow, new ReportNames(scenario, words), words, isAsThingsStand), .. traces.Select(trace => Timeline(scenario, trace, words))])
        { Short = words[FlowWords.TheSlowest] };
    }

    private static string Title(SlowRequest slowest, PageLanguage words, bool isAsThingsStand)
    {
        var most = Most(slowest);
        var said = (slowest.Outcome == Outcome.Open, isAsThingsStand) switch
        {
            (true, true) => FlowWords.SlowOpenAsIs, (true, false) => FlowWords.SlowOpen, (false, true) => FlowWords.SlowTookAsIs, _ => FlowWords.SlowTook,
        };
        return words.Of(said, words.Time(slowest.LatencyHours), words.Share(slowest.PartHours[(int)most] / slowest.LatencyHours), words.Of(most));
    }

    private static LatencyPart Most(SlowRequest slow) => PartNames.All.MaxBy(part => slow.PartHours[(int)part]);

    private static HtmlTable Slowest(IReadOnlyList<SlowRequest> all, ReportNames names, PageLanguage words, bool isAsThingsStand)
    {
        var table = new HtmlTable(words[isAsThingsStand ? FlowWords.SlowTableAsIs : FlowWords.SlowTable], words[FlowWords.Request], words[FlowWords.To],
            words[FlowWords.Procedure], ">" + words[PageWords.Replication], ">" + words[FlowWords.Took], words[FlowWords.Outcome], words[FlowWords.MostOfIt]);
        foreach (var slow in all)
        {
            var took = words.Time(slow.LatencyHours);
            table.Row(slow.Id, names.Agency(slow.To), names.Procedure(slow.Procedure), Cell.Count(slow.Replication + 1, words),
                Cell.Of(slow.LatencyHours, slow.Outcome == Outcome.Open ? words.Of(FlowWords.SoFar, took) : took), words.Ended(slow.Outcome),
                $"{words.Of(Most(slow))}, {words.Share(slow.PartHours[(int)Most(slow)] / slow.LatencyHours)}");
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
                language.Ended(trace.Slow.Outcome), language.Time(trace.Slow.LatencyHours)),
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
