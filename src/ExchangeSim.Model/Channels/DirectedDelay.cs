namespace ExchangeSim.Model;

/// <summary>Time in transit of what an agency sends to another.</summary>
/// <param name="From">Who sends; null: everyone.</param>
/// <param name="To">Who receives; null: everyone.</param>
/// <param name="Delay">How long it takes; its minimum is greater than zero.</param>
public sealed record DirectedDelay(string? From, string? To, Distribution Delay);
