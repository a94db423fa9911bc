using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

/// <summary>A line of one hour that takes other times, or is down, in one direction; a wait of an hour there.</summary>
public class DirectionStories
{
    private static Scenario With(IReadOnlyList<DirectedDelay> delays, params InjectEffect[] effects)
    {
        var scenario = Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)], 1) with { Requests = [Listed("one", 1)] };
        return scenario with
        {
            Channels = [scenario.Channels[0] with { Delays = delays }],
            Injects = effects.Length == 0 ? [] : [new Inject { Id = "cut", At = Monday, Lasts = Duration.FromHours(10), Effects = effects }],
        };
    }

    private static string Sent(Scenario scenario) => string.Join("; ", Story.Of(scenario).Split('\n').Where(line => line.Contains(" sent ", StringComparison.Ordinal)));

    [Fact]
    public void A_message_takes_the_time_of_its_direction()
    {
        Assert.Equal("1:00-2:00 sent submit at answerer; 3:00-4:00 sent reply at asker", Sent(With([])));
        Assert.Equal("1:00-2:00 sent submit at answerer; 3:00-8:00 sent reply at asker", Sent(With([new DirectedDelay("answerer", "asker", Hours(5))])));
        Assert.Equal("1:00-6:00 sent submit at answerer; 7:00-8:00 sent reply at asker", Sent(With([new DirectedDelay("asker", null, Hours(5))])));
        Assert.Equal("1:00-2:00 sent submit at answerer; 3:00-8:00 sent reply at asker", Sent(With([new DirectedDelay(null, "asker", Hours(5))])));
        Assert.Equal("1:00-3:00 sent submit at answerer; 4:00-9:00 sent reply at asker", Sent(With([new DirectedDelay("asker", "answerer", Hours(2)),
            new DirectedDelay("asker", null, Hours(7)), new DirectedDelay(null, null, Hours(5))])));
    }

    [Theory]
    [InlineData(null, null, "1:00-11:00 sent submit at answerer; 12:00-13:00 sent reply at asker")]
    [InlineData("asker", null, "1:00-11:00 sent submit at answerer; 12:00-13:00 sent reply at asker")]
    [InlineData("asker", "answerer", "1:00-11:00 sent submit at answerer; 12:00-13:00 sent reply at asker")]
    [InlineData("answerer", null, "1:00-2:00 sent submit at answerer; 3:00-11:00 sent reply at asker")]
    [InlineData(null, "asker", "1:00-2:00 sent submit at answerer; 3:00-11:00 sent reply at asker")]
    [InlineData("answerer", "answerer", "1:00-2:00 sent submit at answerer; 3:00-4:00 sent reply at asker")]
    public void An_outage_of_one_direction_lets_the_other_through(string? from, string? to, string sent) => Assert.Equal(sent, Sent(With([], new Outage("line", from, to))));
}
