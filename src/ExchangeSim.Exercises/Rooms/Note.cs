namespace ExchangeSim.Exercises.Rooms;

/// <summary>A note that only its writer sees.</summary>
/// <param name="Seat">The seat that noted; null: the instructor.</param>
/// <param name="File">The file that it is about, by its name in the room, or null.</param>
/// <param name="At">Simulated milliseconds.</param>
/// <param name="Real">Real time, milliseconds since 1970.</param>
/// <param name="Text">What it says.</param>
public sealed record Note(string? Seat, string? File, long At, long Real, string Text);
