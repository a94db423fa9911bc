namespace ExchangeSim.Application.Requests;

/// <summary>Makes the results of a folder again and compares.</summary>
/// <param name="Folder">The folder.</param>
public sealed record VerifyRequest(string Folder);
