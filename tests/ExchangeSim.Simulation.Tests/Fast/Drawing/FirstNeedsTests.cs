using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Fast.Drawing;

/// <summary>What a request is sure to need first is drawn when it arises. A host whose agencies share no memory draws everything only when it is needed,
/// and so does the reference mode; the figures are
/// the same.</summary>
public class FirstNeedsTests
{
    public static TheoryData<string> Ways => ["a row there", "a row before sending", "one piece, then a row", "work too long for one row", "three messages", "a clock",
        "a question", "a decision", "a pause"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Drawn_when_it_arises_or_when_it_is_needed_a_request_goes_the_same_way(string way)
    {
        foreach (var delay in (Distribution[])[new Uniform(Hour, 4 * Hour), new Lognormal(2 * Hour, 1), new Gamma(2, Hour), new Constant(Hour)])
        {
            var procedure = Procedure(way) with { Channel = "line" };
            var scenario = CompiledScenario.Compile(Small.Scenario(procedure, [Desk("ncb", 3)]) with
            {
                Channels = [new Channel { Id = "line", Delay = new Shifted(60_000, delay), Loss = 0.1, ResendAfter = Duration.FromHours(2) }],
                Demands = [Demand(0.5, 150) with { BatchLow = 1, BatchHigh = 3 }],
                Requests = [Listed("listed", 3)],
            });
            var settings = new RunSettings { Seed = 4 };
            var figures = Recorder.Run(scenario, settings).Figures();
            Assert.Equal(Recorder.Run(scenario, settings, new HostileHost(scenario, settings, seed: 2)).Figures(), figures);
            Assert.Equal(Recorder.Run(scenario, settings with { IsReference = true }).Figures(), figures);
        }
    }

    private static Procedure Procedure(string way) => way switch
    {
        "a row there" => There(Piece(1, "w2"), Piece(2, "w3"), Piece(3, "reply")),
        "a row before sending" => Steps(Piece(1, "w2", Side.Requesting), Piece(2, "submit", Side.Requesting), Send("submit", Side.Requested, "w3"), Piece(3, "w4"),
            Piece(4, "reply"), Reply),
        "one piece, then a row" => Steps(Work("first", "ncb", new Uniform(Hour, 2 * Hour), "w1"), Piece(1, "w2"), Piece(2, "answered")),
        "work too long for one row" => There(Piece(1, "w2"), Piece(2, "w3"), Piece(3, "w4"), Piece(4, "w5"), Piece(5, "w6"), Piece(6, "w7"), Piece(7, "reply")),
        "three messages" => Steps(Send("one", Side.Requested, "two"), Send("two", Side.Requesting, "three"), Send("three", Side.Requested, "w1"), Piece(1, "w2"),
            Piece(2, "answered")),
        // It runs out on the way to the row, while it waits for it, in it, and behind it.
        "a clock" => Steps(Send("submit", Side.Requested, "w1") with { StartsClock = "papers" }, Piece(1, "w2"), Piece(2, "w3"), Piece(3, "reply"), Reply, Piece(4, "w5"),
            Piece(5, "late"), Send("late", Side.Requesting, "answered"))
            with { Clocks = [new Clock("papers", Duration.FromHours(5), "w4")] },
        "a question" => Steps(Send("submit", Side.Requested, "ask"), new AskStep { Id = "ask", Desk = "ncb", Work = new Lognormal(Hour, 1), Then = "w1" }, Piece(1, "w2"),
            Piece(2, "reply"), Reply),
        "a decision" => Steps(Send("submit", Side.Requested, "which"), new DecideStep { Id = "which", By = new Place(Side.Requested, "ncb"),
            Cases = [new Case("w1", 0.5, null), new Case("w3", null, null)] },
            Piece(1, "w2"), Piece(2, "reply"), Piece(3, "w4"), Piece(4, "reply"), Reply),
        _ => There(new WaitStep { Id = "pause", Time = Distribution.Exactly(1), Then = "w1" }, Piece(1, "w2"), Piece(2, "reply")),
    };

    private static Procedure Steps(params Step[] steps) => new() { Id = "information", Steps = [.. steps, Close()] };

    private static SendStep Reply => Send("reply", Side.Requesting, "answered");

    private static WorkStep Piece(int number, string then, Side side = Side.Requested) => Work($"w{number}", "ncb", new Lognormal(number * Hour / 3, 1), then, side);
}
