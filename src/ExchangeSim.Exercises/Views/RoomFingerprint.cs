namespace ExchangeSim.Exercises.Views;

/// <summary>The hash of everything that happened in a room: a replay of its log up to there by the same build has the same.</summary>
/// <param name="Entries">How many entries the log had.</param>
/// <param name="Time">How far simulated time had come, milliseconds.</param>
/// <param name="Fingerprint">The hash, in hexadecimal digits.</param>
public sealed record RoomFingerprint(long Entries, long Time, string Fingerprint);
