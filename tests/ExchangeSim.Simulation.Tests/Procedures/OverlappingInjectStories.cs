using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

/// <summary>Injects that concern the same thing at the same time.</summary>
public class OverlappingInjectStories
{
    private static Inject At(string id, double hour, double lasts, InjectEffect effect) =>
        new() { Id = id, At = Monday.Plus(Duration.FromHours(hour)), Lasts = Duration.FromHours(lasts), Effects = [effect] };

    [Fact]
    public void Factors_of_surges_that_overlap_are_multiplied_and_each_ends_by_itself()
    {
        var scenario = Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)]) with
        {
            Demands = [Demand(2)], Length = Duration.FromHours(4000),
            Injects = [At("long", 1000, 2000, new Surge([], 3)), At("short", 2000, 2000, new Surge(["demand"], 0.5))],
        };
        var arisen = Recorder.Run(scenario).Requests.Select(r => (int)(r.ArisenAt / (1000 * Hour))).ToLookup(quarter => quarter);
        foreach (var (quarter, factor) in new[] { (0, 1), (1, 3), (2, 1.5), (3, 0.5) })
            Assert.InRange(arisen[quarter].Count(), 2000 * factor - 5 * Math.Sqrt(2000 * factor), 2000 * factor + 5 * Math.Sqrt(2000 * factor));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_injects_that_turn_one_switch_the_last_begun_counts_wherever_it_is_written(bool reversed)
    {
        Inject[] injects = [At("on", 10, 10, new SwitchTurned("by-form", true)), At("off", 12, 2, new SwitchTurned("by-form", false))];
        var scenario = Scenario(There(
            new DecideStep { Id = "decide", By = new Place(Side.Requested, "ncb"), Cases = [new Case("reply", null, new SwitchIs("by-form")), new Case("refused", null, null)] },
            Close("refused", Outcome.Refused, "no-treaty")), [Desk("ncb", 1)], 1) with
        {
            Injects = reversed ? [.. injects.Reverse()] : injects, Switches = new SortedDictionary<string, bool> { ["by-form"] = false },
            Requests = [Listed("before", 8), Listed("on", 10), Listed("off", 12), Listed("again", 15), Listed("after", 20)], Length = Duration.FromDays(2),
        };
        Assert.Equal([Outcome.Refused, Outcome.Answered, Outcome.Refused, Outcome.Answered, Outcome.Refused],
            Recorder.Run(scenario).Requests.OrderBy(r => r.ArisenAt).Select(r => r.Outcome));
    }

    [Fact]
    public void Officers_of_injects_that_overlap_add_up_below_none_too()
    {
        var scenario = Scenario(There(Work("look", "ncb", Hours(1), "reply")), [Desk("ncb", 1)], 1) with
        {
            Injects = [At("less", 10, 20, new Staffing("answerer", "ncb", -2)), At("more", 15, 10, new Staffing("answerer", "ncb", 1)),
                At("most", 18, 3, new Staffing("answerer", "ncb", 1))],
            Requests = [Listed("one", 11)], Length = Duration.FromDays(2), // at the desk at 12: of -1, then 0, then 1 officers
        };
        Assert.Equal(20 * Hour, Recorder.Run(scenario).Requests.Single().ClosedAt);
    }
}
