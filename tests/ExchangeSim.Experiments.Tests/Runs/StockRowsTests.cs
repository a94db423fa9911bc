using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Tests.Runs;

/// <summary>What became of requests that were open at the start, in several replications.</summary>
public class StockRowsTests
{
    private static RunResult Ended(params StockEnding[] stock) => new(1, 100, 1, 1, [], [], IsComplete: true) { Stock = stock };

    [Fact]
    public void Counts_are_means_of_replications_and_ages_of_requests()
    {
        var procedure = Sketch.Procedure(Sketch.Submit("reply"), Sketch.Reply, Sketch.Answered);
        var scenario = Sketch.Scenario(procedure) with
        {
            OpenAtStart = [new OpeningStock { Id = "old", Procedure = procedure.Id, Pairs = [new StockOfPair("vietnam", "laos", [new AgedRequests(4, new Constant(5))])] }],
        };
        var builder = new RunFiguresBuilder(scenario, 1);
        builder.Add(0, new FiguresCollector(scenario), Ended(new StockEnding(0, Outcome.Open, 3, 30 * Sketch.Hour), new StockEnding(0, Outcome.Answered, 1, 8 * Sketch.Hour)));
        builder.Add(1, new FiguresCollector(scenario), Ended(new StockEnding(0, Outcome.Answered, 4, 12 * Sketch.Hour)));
        var rows = builder.Build(2).OpenAtStart;
        Assert.Equal([(Outcome.Open, 1.5, 10), (Outcome.Answered, 2.5, 4.0)], rows.Select(row => (row.Outcome, row.Count.Value, row.MeanAgeHours!.Value)));
        Assert.Equal(SampleMean.Of([1, 4]), rows[1].Count);
        Assert.All(rows, row => Assert.Equal(("old", 4L), (row.Stock, row.AtStart)));
        Assert.Equal(0, builder.Build(2).Requests.Sent);
    }
}
