namespace ExchangeSim.Hosting;

/// <summary>A cluster or a silo that cannot be used as it was asked for: it does not answer, keeps this side out, or was described wrongly. The message says what is wrong and
/// what to do about it.</summary>
/// <param name="message">What is wrong, then advice; without "error:". Never holds a password.</param>
public sealed class ClusterException(string message) : Exception(message);
