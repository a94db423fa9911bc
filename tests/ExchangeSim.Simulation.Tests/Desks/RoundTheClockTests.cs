using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

/// <summary>A desk round the clock that serves in order of arrival takes a short way from one piece of work to the next. Where nothing is urgent, a desk by urgency serves in the
/// same order and takes the long one.</summary>
public sealed class RoundTheClockTests
{
    [Theory]
    [InlineData(1, 0.3)] // nearly always somebody free
    [InlineData(3, 0.9)]
    [InlineData(3, 1.3)] // overloaded: a queue that grows
    public void The_short_way_and_the_long_way_lead_to_the_same_figures(int officers, double load)
    {
        var scenario = Busy(officers, load, QueueDiscipline.FirstComeFirstServed);
        var other = Busy(officers, load, QueueDiscipline.ByUrgency);
        Assert.Equal(Recorder.Run(other).Figures(), Recorder.Run(scenario).Figures());
        var traced = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Equal(Recorder.Run(other, Recorder.Traced(other)).Trace, traced.Trace);
        Assert.Equal(2000, traced.Requests.Count);
    }

    [Fact]
    public void Officers_who_leave_do_so_between_two_pieces_of_one_request()
    {
        var scenario = Busy(3, 0.8, QueueDiscipline.FirstComeFirstServed) with { Injects = [Fewer] };
        var figures = Recorder.Run(scenario).Figures();
        Assert.Equal(Recorder.Run(Busy(3, 0.8, QueueDiscipline.ByUrgency) with { Injects = [Fewer] }).Figures(), figures);
        Assert.NotEqual(Recorder.Run(scenario with { Injects = [] }).Figures(), figures);
    }

    private static Inject Fewer => new() { Id = "summit", At = Monday.Plus(Duration.FromHours(200)), Lasts = Duration.FromHours(400),
        Effects = [new Staffing("answerer", "ncb", -2)] };

    // Three pieces of work at the one desk, and a time limit that takes some requests out of its queue.
    private static Scenario Busy(int officers, double load, QueueDiscipline discipline)
    {
        var time = new Lognormal(2 * Hour, 1);
        var lapse = new Clock("limit", Duration.FromHours(40), "lapsed");
        var procedure = There(Work("first", "ncb", time, "second") with { StartsClock = "limit" }, Work("second", "ncb", time, "third"), Work("third", "ncb", time, "reply"));
        return Scenario(procedure with { Clocks = [lapse], Steps = [.. procedure.Steps, Close("lapsed", Outcome.Lapsed)] },
            [Desk("ncb", officers) with { Discipline = discipline }]) with
        {
            Demands = [Demand(load * officers / 6, atMost: 2000)],
        };
    }
}
