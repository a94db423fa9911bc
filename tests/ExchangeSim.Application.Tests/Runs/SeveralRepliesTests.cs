using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Traces;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests.Runs;

/// <summary>A request that is answered in parts, as the reference of the language writes it.</summary>
public sealed class SeveralRepliesTests
{
    private const string Parts = """
              look-up: { work: 2 h, at: requested ncb, then: first-part }
              first-part: { send: to requesting, marks: first reply, then: receipt }
              receipt: { send: to requested, then: enquire }
              enquire: { wait: "lognormal(mean 8 d, cv 1)", at: requested ncb, starts-clock: rest, then: last-part }
              last-part: { send: to requesting, marks: first reply, stops-clock: yes, then: answered }
              answered: { close: answered }
              only-part: { close: partly answered }

        """;

    private static RequestContext Context()
    {
        var (from, until) = (SmallWorld.Text.IndexOf("      look-up:", StringComparison.Ordinal), SmallWorld.Text.IndexOf("demand:", StringComparison.Ordinal));
        var text = (SmallWorld.Text[..from] + Parts + SmallWorld.Text[until..]).Replace("length: 8 wk", "length: 40 wk", StringComparison.Ordinal)
            .Replace("    steps:", "    clocks: { rest: { limit: 10 d, then: only-part } }\n    steps:", StringComparison.Ordinal);
        return SmallWorld.Context() with { Texts = new ScenarioTexts([new SourceText(SmallWorld.File, text)]) };
    }

    [Fact]
    public void The_first_part_is_the_first_reply_and_the_last_ends_the_request()
    {
        var figures = new RunService(Context()).Run(new RunRequest { File = SmallWorld.File, Replications = 1 }).Report.Figures;
        var all = figures.Latency[0];
        Assert.InRange(all.FirstReplyHours!.Value, 2, 60);
        Assert.InRange(all.MeanHours!.Value, 100, 300);
        var ended = figures.Outcomes[0].Points[^1];
        Assert.InRange(ended.Of(Outcome.Answered).Share, 0.6, 0.85);
        Assert.InRange(ended.Of(Outcome.PartlyAnswered).Share, 0.15, 0.4);
    }

    [Fact]
    public void A_trace_has_the_time_of_each_part()
    {
        var outcome = new TraceService(Context()).Trace(new TraceRequest { File = SmallWorld.File, Slowest = 200 });
        var last = outcome.Scenario.Procedures[0].Steps.ToList().FindIndex(step => step.Id == "last-part");
        var wholly = outcome.Requests.Where(request => request.Trace.Request.Outcome == Outcome.Answered).ToList();
        var partly = outcome.Requests.Where(request => request.Trace.Request.Outcome == Outcome.PartlyAnswered).ToList();
        Assert.All(wholly, request => Assert.Contains(request.Trace.Segments, segment => segment.Step == last));
        Assert.All(partly, request => Assert.DoesNotContain(request.Trace.Segments, segment => segment.Step == last));
        Assert.NotEmpty(wholly);
        Assert.NotEmpty(partly);
        Assert.All(wholly.Concat(partly), request => Assert.InRange(request.Trace.Request.FirstReplyAt, request.Trace.Request.SentAt + 1, request.Trace.Request.ClosedAt - 1));
    }
}
