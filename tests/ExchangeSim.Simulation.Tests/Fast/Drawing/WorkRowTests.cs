using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Fast.Drawing;

/// <summary>Work in a row has its times drawn together. The figures do not show it.</summary>
public class WorkRowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Work_in_a_row_takes_each_request_as_long_as_the_same_work_with_pauses_between(int pieces) =>
        Assert.Equal(WorkOf(Rows(pieces, pause: false)), WorkOf(Rows(pieces, pause: true)));

    [Fact]
    public void Two_rows_with_a_pause_between_keep_their_own_times()
    {
        // The second row must not begin with what was drawn for the first.
        var one = There(Piece(1, "w2"), Piece(2, "pause"), Pause("pause", "w3"), Piece(3, "w4"), Piece(4, "w5"), Piece(5, "reply"));
        Assert.Equal(WorkOf(Rows(5, pause: true)), WorkOf(Scenario(one)));
    }

    [Fact]
    public void A_run_saved_in_the_middle_of_a_row_goes_on_as_if_nothing_had_been()
    {
        var scenario = CompiledScenario.Compile(Rows(6, pause: false));
        var whole = Recorder.Run(scenario);
        for (var hour = 2; hour < 60; hour += 7)
        {
            var recorder = new Recorder();
            var saved = new MemoryStream();
            using (var first = new SimulationRun(scenario, new RunSettings { Seed = 1 }, recorder))
            {
                first.AdvanceTo((long)(hour * Hour));
                first.Save(saved);
            }
            saved.Position = 0;
            using var second = new SimulationRun(scenario, new RunSettings { Seed = 1 }, recorder);
            second.Restore(saved);
            recorder.Result = second.Finish();
            Assert.Equal(whole.Figures(), recorder.Figures());
        }
    }

    private static Scenario Rows(int pieces, bool pause) => Scenario(There(
    [
        .. Enumerable.Range(1, pieces).SelectMany(i => (Step[])(i == pieces ? [Piece(i, "reply")]
            : pause ? [Piece(i, $"pause{i}"), Pause($"pause{i}", $"w{i + 1}")] : [Piece(i, $"w{i + 1}")])),
    ]));

    private static Scenario Scenario(Procedure procedure) => Small.Scenario(procedure, [Desk("ncb", 3)]) with { Demands = [Demand(0.5, 200)] };

    private static WorkStep Piece(int number, string then) => Work($"w{number}", "ncb", new Lognormal(number * Hour / 3, 1), then);

    private static WaitStep Pause(string id, string then) => new() { Id = id, Time = Distribution.Exactly(1), Then = then };

    private static string[] WorkOf(Scenario scenario) =>
        [.. Recorder.Run(scenario).Requests.OrderBy(r => r.Key).Select(r => $"{r.Key:x16} {r.Parts[LatencyPart.Work]}")];
}
