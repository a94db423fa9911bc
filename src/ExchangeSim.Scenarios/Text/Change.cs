namespace ExchangeSim.Scenarios.Text;

/// <summary>A change asked for from outside the file, written like a line of a policy.</summary>
/// <param name="Path">The place, such as <c>agencies.laos.desks.ncb.officers</c>.</param>
/// <param name="Value">The value, as it would stand in the file.</param>
public sealed record Change(string Path, string Value);
