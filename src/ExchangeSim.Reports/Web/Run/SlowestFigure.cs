using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Words;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>The lives of the slowest requests, on the clocks of both sides.</summary>
internal static class SlowestFigure
{
    internal const string Reading =
        "Each line is a place where the request was; the colour says what kept it there. The same moments stand below on the clock of the agency that was asked and above " +
            "on that of the one that asked. The dashed lines are its sending and, in orange, its time limit.";

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
        var charts = traces.Select((trace, i) => Drawn(scenario, trace, $"slowest-{i + 1}")).ToList();
        return new Figure(
            "slowest", $"The slowest request{when} {Lasted(slowest)}; {Human.Share(slowest.PartHours[(int)most] / slowest.LatencyHours)} of that was " +
                $"{PartNames.Words(most)}",
            Reading,
            charts, [Slowest(slow, when), .. traces.Select(trace => Timeline(scenario, trace))])
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
    internal static Chart Drawn(Scenario scenario, RequestTrace trace, string id)
    {
        var (from, to) = Sides(scenario, trace);
        var segments = trace.Segments.Where(s => s.To > s.From).SelectMany(s => Unexplained(s, trace.Segments)).ToList();
        var lanes = segments.Select(s => Lanes(scenario, s)).Distinct().ToList();
        var start = scenario.Start.ToUnixTimeMilliseconds();
        var bars = segments.Select(s => new TimelineBar(
            lanes.IndexOf(Lanes(scenario, s)), start + s.From, start + s.To, (int)s.Part, $"{scenario.Procedures[s.Procedure].Steps[s.Step].Id}: {PartNames.Words(s.Part)}"))
                .ToList();
        long? limit = trace.Request.Limit > 0 ? start + trace.Request.SentAt + trace.Request.Limit : null;
        return new Chart(id, Rest + lanes.Count * Lane,
            new TimelineData(new TimelineSide(from.Id, from.Zone.Id), new TimelineSide(to.Id, to.Zone.Id), lanes, bars, start + trace.Request.SentAt, limit))
        { Heading = $"{Name(trace)}: {trace.Slow.Procedure}, {from.Id} asks {to.Id}; {OutcomeWords.Of(trace.Slow.Outcome)} after {Human.Time(trace.Slow.LatencyHours)}" };
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

    private static string Lanes(Scenario scenario, TraceSegment segment) => segment.Kind == TraceKind.Sent ? "on the way" : SegmentWords.Where(scenario, segment);

    /// <summary>A life as a table.</summary>
    internal static HtmlTable Timeline(Scenario scenario, RequestTrace trace)
    {
        var (from, to) = Sides(scenario, trace);
        var table = new HtmlTable($"{Name(trace)}, step by step", $"{from.Id} ({from.Zone.Id})", $"{to.Id} ({to.Zone.Id})", ">lasts", "where", "what");
        foreach (var stretch in Stretch.Of(trace.Segments))
        {
            var at = scenario.Start + Duration.FromMilliseconds(stretch.First.From);
            var hours = (stretch.To - stretch.First.From) / 3_600_000.0;
            table.Row(Say.Local(at, from.Zone), Say.Local(at, to.Zone), hours > 0 ? Cell.Time(hours) : "", SegmentWords.Where(scenario, stretch.First), stretch.What(scenario));
        }
        return table;
    }

    private static string Name(RequestTrace trace) => $"{trace.Slow.Id} (replication {trace.Slow.Replication + 1})";

    private static (Agency From, Agency To) Sides(Scenario scenario, RequestTrace trace) =>
        (scenario.Agencies[trace.Request.Requesting], scenario.Agencies[trace.Request.Requested]);
}
