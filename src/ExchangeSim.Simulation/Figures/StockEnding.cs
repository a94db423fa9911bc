using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Figures;

/// <summary>Requests of an entry of what was open at the start that ended in one way.</summary>
/// <param name="Stock">Index of the entry in the scenario.</param>
/// <param name="Outcome">The way; open: not by the end of the run.</param>
/// <param name="Requests">How many, ≥ 1.</param>
/// <param name="Age">Their ages at their ends, or at the end of the run, together, in milliseconds.</param>
public sealed record StockEnding(int Stock, Outcome Outcome, long Requests, double Age)
{
    /// <summary>Those of several agencies, by entry and outcome.</summary>
    internal static IReadOnlyList<StockEnding> Together(IEnumerable<StockEnding> endings) =>
        [.. endings.GroupBy(ending => (ending.Stock, ending.Outcome)).OrderBy(group => group.Key)
            .Select(group => new StockEnding(group.Key.Stock, group.Key.Outcome, group.Sum(one => one.Requests), group.Sum(one => one.Age)))];
}
