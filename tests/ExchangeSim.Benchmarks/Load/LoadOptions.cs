namespace ExchangeSim.Benchmarks.Load;

/// <summary>How many play, for how long, and how fast they act.</summary>
/// <param name="Seats">Seats with a player, over all rooms.</param>
/// <param name="Rooms">Rooms of the exercise; at most ten seats in each.</param>
/// <param name="Length">How long they play once everybody sits.</param>
/// <param name="Thinks">Time between two commands of a player on average; it varies from half of it to one and a half times.</param>
internal sealed record LoadOptions(int Seats, int Rooms, TimeSpan Length, TimeSpan Thinks)
{
    internal int SeatsInARoom => (Seats + Rooms - 1) / Rooms;
}
