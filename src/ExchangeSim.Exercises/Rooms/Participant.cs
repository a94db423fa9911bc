namespace ExchangeSim.Exercises.Rooms;

/// <summary>A person in a room. A team that shares a screen is one.</summary>
/// <param name="Id">Unique in the exercise; not a secret.</param>
/// <param name="Name">What the others call them; cleaned.</param>
/// <param name="Seat">Where they sit, or null.</param>
/// <param name="IsReady">Whether they have read the briefing.</param>
public sealed record Participant(string Id, string Name, string? Seat, bool IsReady);
