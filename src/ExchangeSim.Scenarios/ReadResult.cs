using ExchangeSim.Model;

namespace ExchangeSim.Scenarios;

/// <summary>What reading a scenario file gave.</summary>
/// <param name="Scenario">The scenario; null if and only if there is an error among the problems.</param>
/// <param name="Problems">Every problem found, in order of file, line and column.</param>
/// <param name="Sources">The file and everything it includes, with their text, in the order they were read.</param>
public sealed record ReadResult(Scenario? Scenario, IReadOnlyList<Problem> Problems, IReadOnlyList<SourceText> Sources);

/// <summary>A file that was read, with its text.</summary>
public sealed record SourceText(string File, string Text);

/// <summary>A change asked for from outside the file, written like a line of a policy.</summary>
/// <param name="Path">The place, such as <c>agencies.laos.desks.ncb.officers</c>.</param>
/// <param name="Value">The value, as it would stand in the file.</param>
public sealed record Change(string Path, string Value);
