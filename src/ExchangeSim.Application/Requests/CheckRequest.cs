namespace ExchangeSim.Application.Requests;

/// <summary>Looks for problems in a scenario and its policies, and computes what is known before it runs.</summary>
/// <param name="File">The scenario's file.</param>
/// <param name="Policy">The policy whose loads and times are wanted; null: those of the scenario as it stands.</param>
/// <param name="Strict">Whether warnings count as errors.</param>
public sealed record CheckRequest(string File, string? Policy = null, bool Strict = false);
