using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Exercises.Serving;

/// <summary>What became of a command.</summary>
/// <param name="Ordinal">Its number in the log; null: it was refused.</param>
/// <param name="At">Simulated time, milliseconds.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
public sealed record CommandAnswer(long? Ordinal, long? At, Refusal? Refusal);
