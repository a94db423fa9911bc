using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

public class ChannelAndLoopStories
{
    private static Scenario Over(Channel line, params Step[] steps) =>
        Scenario(There(steps.Length > 0 ? steps : [Work("look", "ncb", Hours(2), "reply")]), [Desk("ncb", 1)]) with { Channels = [line], Requests = [Listed("one", 0)] };

    [Fact]
    public void A_channel_with_hours_takes_messages_in_the_senders_hours()
    {
        var scenario = Over(Channel(1) with { Hours = Daily(9, 17) }) with { Length = Duration.FromDays(3) };
        var tokyo = scenario with { Agencies = [scenario.Agencies[0], scenario.Agencies[1] with { Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"] }] };
        Assert.Equal("""
            0:00 arisen at asker
            0:00-10:00 sent submit at answerer
            10:00-12:00 worked look at answerer.ncb
            12:00-25:00 sent reply at asker
            25:00 closed answered (Answered) at asker
            """, Story.Of(tokyo)); // the reply is ready at 21:00 in Tokyo and leaves there at 09:00, midnight UTC
    }

    [Fact]
    public void A_lost_message_is_sent_again_and_says_how_often()
    {
        var run = Recorder.Run(Over(Channel(1) with { Loss = 0.5, ResendAfter = Duration.FromHours(4) }) with { Requests = [.. Enumerable.Range(0, 400)
            .Select(i => Listed($"r{i}", 10 * i))] },
            new RunSettings { Traced = new SortedSet<ulong>() });
        var sent = run.Trace.Where(s => s.Kind == TraceKind.Sent).ToList();
        Assert.All(sent, s => Assert.Equal(Hour * (1 + 4 * s.Detail), s.To - s.From));
        Assert.InRange(sent.Average(s => s.Detail), 0.75, 1.25); // one loss on average, ± 5 standard errors of 1.41/√800
    }

    [Fact]
    public void A_transmission_says_which_channel_it_took_and_nothing_else_names_one()
    {
        var scenario = Over(Channel(1)) with { Channels = [Channel(2) with { Id = "post" }, Channel(1)] };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Equal(2, run.Trace.Count(segment => segment is { Kind: TraceKind.Sent, Channel: 1 }));
        Assert.All(run.Trace.Where(segment => segment.Kind != TraceKind.Sent), segment => Assert.Equal(-1, segment.Channel));
    }

    [Fact]
    public void A_share_of_messages_is_reviewed_on_the_way()
    {
        var run = Recorder.Run(Over(Channel(1) with { ReviewShare = 0.25, Review = Hours(6) }) with { Requests = [.. Enumerable.Range(0, 400)
            .Select(i => Listed($"r{i}", 20 * i))] },
            new RunSettings { Traced = new SortedSet<ulong>() });
        var sent = run.Trace.Where(s => s.Kind == TraceKind.Sent).Select(s => (s.To - s.From) / Hour).ToList();
        Assert.All(sent, hours => Assert.Contains(hours, new[] { 1d, 7d }));
        Assert.InRange(sent.Count(hours => hours == 7) / 800d, 0.17, 0.33);
    }

    [Fact]
    public void During_an_outage_messages_wait_and_what_is_under_way_arrives() => Assert.Equal("""
        0:00 arisen at asker
        0:00-1:00 sent submit at answerer
        1:00-3:00 worked look at answerer.ncb
        3:00-11:00 sent reply at asker
        11:00 closed answered (Answered) at asker
        """, Story.Of(Over(Channel(1)) with
    {
        Injects = [new Inject { Id = "cut", At = Monday.Plus(Duration.FromMinutes(30)), Lasts = Duration.FromMinutes(570), Effects = [new Outage("line")] }],
    }));

    [Fact]
    public void Each_visit_to_a_step_in_a_loop_draws_anew()
    {
        var again = new DecideStep { Id = "again", By = new Place(Side.Requested, "ncb"), Cases = [new Case("look", 0.8, null), new Case("reply", null, null)] };
        var scenario = Over(Channel(1), Work("look", "ncb", new Exponential(Hour), "again"),
            again) with { Requests = [.. Enumerable.Range(0, 200).Select(i => Listed($"r{i}", 50 * i))] };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        var worked = run.Trace.Where(s => s.Kind == TraceKind.Worked).Select(s => s.To - s.From).ToList();
        Assert.InRange(worked.Count / 200d, 3.4, 6.6); // five visits on average, ± 5 standard errors of √20/√200
        Assert.True(worked.Distinct().Count() > worked.Count * 0.99, "visits repeat each other's draws");
    }

    [Fact]
    public void A_request_may_close_on_the_requested_side() => Assert.Equal("""
        0:00 arisen at asker
        0:00-1:00 sent submit at answerer
        1:00-3:00 worked look at answerer.ncb
        3:00 closed refused (Refused) at answerer
        """, Story.Of(Over(Channel(1), Work("look", "ncb", Hours(2), "refused"), Close("refused", Outcome.Refused, "own-national"))));

    [Fact]
    public void Milestones_are_when_their_message_first_arrives()
    {
        var steps = new Step[] { Send("receipt", Side.Requesting, "again", Milestone.Acknowledged), Send("again", Side.Requested, "news"),
            Send("news", Side.Requesting, "answered", Milestone.FirstReply) };
        var request = Recorder.Run(Over(Channel(1), steps)).Requests.Single();
        Assert.Equal([0, 2, 4, 4], new[] { request.SentAt, request.AcknowledgedAt, request.FirstReplyAt, request.ClosedAt }.Select(t => t / Hour));
    }
}
