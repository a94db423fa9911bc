namespace ExchangeSim.Application.Verifying;

/// <summary>What was found out about one thing in a folder of results.</summary>
/// <param name="What">The thing.</param>
/// <param name="IsSame">Whether it is what it should be; null: that is unknown, and nothing speaks against it.</param>
/// <param name="Says">The finding in words.</param>
public sealed record Finding(string What, bool? IsSame, string Says);
