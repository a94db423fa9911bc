using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>All that there is to tell about a search.</summary>
/// <param name="Scenario">The scenario as it stands.</param>
/// <param name="Policy">The policy it was searched under, or null.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Path">The figure that was searched over.</param>
/// <param name="Values">Its values, in order.</param>
/// <param name="Figures">What came out.</param>
public sealed record SearchReport(Scenario Scenario, string? Policy, ulong Seed, string Path, IReadOnlyList<string> Values, SearchFigures Figures);
