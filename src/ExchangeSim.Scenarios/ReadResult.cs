using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios;

/// <summary>What reading a scenario file gave.</summary>
/// <param name="Scenario">The scenario; null if and only if there is an error among the problems.</param>
/// <param name="Problems">Every problem found, in order of file, line and column.</param>
/// <param name="Sources">The file and everything it includes, with their text, in the order they were read.</param>
public sealed record ReadResult(Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<SourceText> Sources);
