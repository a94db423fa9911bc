namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Where a playing stands.</summary>
/// <param name="Time">Simulated milliseconds.</param>
/// <param name="World">What its world wrote.</param>
/// <param name="Seats">Who sits where: participant and seat.</param>
/// <param name="Next">How many entries of the log are behind it.</param>
internal sealed record LifeState(long Time, byte[] World, IReadOnlyList<KeyValuePair<string, string>> Seats, int Next);
