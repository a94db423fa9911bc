using ExchangeSim.Model;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Tests.Trace;

public class TracePageTests
{
    private const long Hour = 3_600_000;

    [Fact]
    public void The_timeline_shows_local_times_of_both_sides_and_the_parts_add_up()
    {
        var request = Example.Closed(number: 17, sent: Hour, closed: 3 * Hour);
        var text = Example.Text(p => new TracePage(p, Example.Scenario).Write(request, [Segment(TraceKind.Sent, Hour, 3 * Hour, LatencyPart.Transit, step: 1)], ["a case"], 3));
        Assert.Contains("Mon 2022-01-03 08:00", text);
        Assert.Contains("Mon 2022-01-03 10:00", text);
        Assert.Contains("submit: on the way", text);
        Assert.Contains("together    02:00:00", text);
        Assert.Contains("a case", text);
        Assert.Contains("answered after 02:00:00", text);
    }

    [Theory]
    [InlineData("ncb", "Asia/Tokyo")]
    [InlineData("office-for-legal-assistance-in-criminal-matters", "America/Argentina/Buenos_Aires")]
    public void Whatever_agencies_and_desks_are_called_a_timeline_goes_on_below(string desk, string zone)
    {
        var (first, second) = (Example.Scenario.Agencies[0], Example.Scenario.Agencies[1]);
        var scenario = Example.Scenario with
        {
            Agencies = [first with { Desks = [first.Desks[0] with { Id = desk }, .. first.Desks.Skip(1)] }, second with { Zone = NodaTime.DateTimeZoneProviders.Tzdb[zone] }],
        };
        var segments = new[] { Segment(TraceKind.Waited, 0, Hour, LatencyPart.Queueing) with { Desk = 0 }, Segment(TraceKind.Worked, Hour, 2 * Hour, LatencyPart.Work) };
        var text = Example.Text(p => new TracePage(p, scenario).Write(Example.Closed(number: 17, sent: Hour, closed: 3 * Hour), segments, [], 0));
        Assert.Matches(@"60 min\n +vietnam " + desk + @" –\s+draft:\s+waits,\s+the\s+officers\s+are\s+busy\s", text.ReplaceLineEndings("\n"));
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, ExchangeSim.Reports.Text.Page.Narrow));
    }

    [Fact]
    public void A_decision_tells_the_case_that_was_taken() =>
        Assert.Equal("complete: decided → refuse (10 % when crime is illicit-drugs)",
            SegmentWords.What(Example.Scenario, Segment(TraceKind.Decided, 0, 0, LatencyPart.Work, step: 2)));

    [Fact]
    public void Waiting_and_work_with_their_interruptions_take_one_line_each_unless_all_are_wanted()
    {
        TraceSegment[] segments =
        [
            Segment(TraceKind.Waited, 0, Hour, LatencyPart.WaitingForOpening), Segment(TraceKind.Waited, Hour, 3 * Hour, LatencyPart.Queueing),
            Segment(TraceKind.Worked, 3 * Hour, 4 * Hour, LatencyPart.Work), Segment(TraceKind.Rested, 4 * Hour, 6 * Hour, LatencyPart.Suspended),
            Segment(TraceKind.Worked, 6 * Hour, 8 * Hour, LatencyPart.Work),
        ];
        Assert.Equal(["draft: waits: desk closed 60 min, officers busy 2.0 h", "draft: worked on for 3.0 h, with rests of 2.0 h"],
            Stretch.Of(segments).Select(s => s.What(Example.Scenario)));
        Assert.Equal(5, Stretch.Of(segments, each: true).Count);
    }

    [Fact]
    public void The_critical_path_follows_the_branch_that_came_last()
    {
        TraceSegment[] segments =
        [
            Segment(TraceKind.Worked, 0, 10, LatencyPart.Work),
            Segment(TraceKind.Joined, 10, 100, LatencyPart.WaitingForThirdAgency),
            Segment(TraceKind.Waited, 10, 30, LatencyPart.Queueing, depth: 1),
            Segment(TraceKind.Worked, 10, 60, LatencyPart.Work, depth: 1),
            Segment(TraceKind.Waited, 60, 100, LatencyPart.Queueing, depth: 1),
            Segment(TraceKind.Closed, 100, 100, LatencyPart.Work),
        ];
        Assert.Equal([(0L, 10L), (10, 60), (60, 100)], CriticalPath.Of(segments).Select(s => (s.From, s.To)));
    }

    [Fact]
    public void The_critical_path_has_no_gap_where_nothing_explains_a_wait()
    {
        TraceSegment[] segments = [Segment(TraceKind.Joined, 0, 100, LatencyPart.WaitingForThirdAgency), Segment(TraceKind.Worked, 20, 60, LatencyPart.Work, depth: 1)];
        Assert.Equal([(0L, 20L), (20, 60), (60, 100)], CriticalPath.Of(segments).Select(s => (s.From, s.To)));
    }

    private static TraceSegment Segment(TraceKind kind, long from, long to, LatencyPart part, short step = 0, byte depth = 0) =>
        new() { Kind = kind, From = from, To = to, Part = part, Step = step, Depth = depth, Desk = -1 };
}
