using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What became of requests that were open at the start, in several replications → a row for each entry and outcome that there is.</summary>
internal static class StockRows
{
    internal static StockRow[] Of(Scenario scenario, IReadOnlyList<ReplicationSummary> replications) =>
    [
        .. from stock in Enumerable.Range(0, scenario.OpenAtStart.Count)
        from outcome in Enum.GetValues<Outcome>()
        let endings = replications.Select(replication => Ending(replication, stock, outcome)).ToArray()
        where endings.Any(ending => ending is not null)
        select Row(scenario.OpenAtStart[stock], outcome, endings),
    ];

    private static StockEnding? Ending(ReplicationSummary replication, int stock, Outcome outcome) =>
        replication.Stock.FirstOrDefault(ending => ending.Stock == stock && ending.Outcome == outcome);

    private static StockRow Row(OpeningStock stock, Outcome outcome, StockEnding?[] endings) => new(
        stock.Id, stock.Procedure, outcome, stock.Requests, SampleMean.Of([.. endings.Select(ending => (double)(ending?.Requests ?? 0))])!,
        Hours.Of(endings.Sum(ending => ending?.Age ?? 0) / endings.Sum(ending => ending?.Requests ?? 0)));
}
