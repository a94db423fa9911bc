using ExchangeSim.Application.Saving;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Application.Tests.Saving;

/// <summary>A state that fits no run can show it only when the run goes on, or at its end.</summary>
public class RecordCheckTests
{
    private const int Answered = 3; // the step that closes

    private static readonly Scenario World = SmallWorld.Context().Read(SmallWorld.File);

    [Fact]
    public void A_request_that_arises_or_closes_twice_when_the_run_goes_on_is_refused()
    {
        var heard = new Heard();
        var rest = new RecordCheck(World, at: 1).Continue(World, heard);
        rest.OnTrace([Arises(7, 2)]);
        rest.OnClosed([Closes(7, number: 1)]);
        Assert.Single(heard.Keys);
        Assert.Equal("a request of it closes twice", Refusal(() => rest.OnClosed([Closes(7, number: 2)])));
        Assert.Equal("a request of it closes twice", Refusal(() => rest.OnClosed([Closes(8, number: 1)])));
        Assert.Equal("a request of it arises twice", Refusal(() => rest.OnTrace([Arises(7, 3)])));
        Assert.Single(heard.Keys);
    }

    [Fact]
    public void A_request_that_arose_before_the_save_and_never_closes_is_missed_at_the_end()
    {
        var check = new RecordCheck(World, at: 10);
        check.Trace([Arises(7, 2)]);
        Assert.Equal("a request of it is lost", Refusal(() => check.End(Result())));
    }

    [Fact]
    public void A_request_that_closes_although_it_did_not_arise_before_the_save_is_refused()
    {
        var rest = new RecordCheck(World, at: 10).Continue(World, new Heard());
        Assert.Equal("a request of it closes that did not arise", Refusal(() => rest.OnClosed([Closes(7, number: 1)])));
    }

    [Fact]
    public void A_life_that_goes_on_elsewhere_than_where_it_was_is_refused()
    {
        var check = new RecordCheck(World, at: 10);
        check.Trace([Arises(7, 2)]);
        Assert.Equal("a trace does not go on where it was", Refusal(() => check.Trace([Arises(7, 2) with { Kind = TraceKind.Sent, From = 3, To = 4, Channel = 0 }])));
    }

    [Fact]
    public void Numbers_of_requests_that_have_a_gap_are_refused_at_the_end()
    {
        var check = new RecordCheck(World, at: 1);
        var rest = check.Continue(World, new Heard());
        rest.OnClosed([Closes(7, number: 1), Closes(8, number: 3)]);
        Assert.Equal("it has other requests than arose", Refusal(() => check.End(Result())));
    }

    [Fact]
    public void Time_that_no_request_spent_is_refused_at_the_end() =>
        Assert.Equal("it charges other time than requests spent",
            Refusal(() => new RecordCheck(World, at: 1).End(Result() with { Charges = [new Charge(1, 0, 0, 1, LatencyPart.Work, 5)] })));

    [Fact]
    public void A_desk_that_waited_for_longer_than_its_queue_is_refused_at_the_end() =>
        Assert.Equal("work waited at a desk of it for longer than anything did",
            Refusal(() => new RecordCheck(World, at: 1).End(Result() with { Desks = [new DeskFigures(1, 0, 9, 5, 0, 4, 100, 1, 5, 1)] })));

    private static TraceSegment Arises(ulong key, long at) => new() { Request = key, Life = key, From = at, To = at, Desk = -1, Kind = TraceKind.Arisen, Channel = -1 };

    private static ClosedRequest Closes(ulong key, long number) => new()
    {
        Key = key, ArisenAt = 2, ClosedAt = 2, SentAt = -1, AcknowledgedAt = -1, FirstReplyAt = -1, Number = number, Requested = 1, Crime = -1, Step = Answered,
        Outcome = Outcome.Answered,
    };

    private static RunResult Result() => new(1, 100, 1, 1, [], [], IsComplete: true);

    private static string Refusal(Action act) => Assert.Throws<InvalidDataException>(act).Message;

    private sealed class Heard : IRunObserver
    {
        internal List<ulong> Keys { get; } = [];

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            foreach (ref readonly var request in requests) Keys.Add(request.Key);
        }
    }
}
