using ExchangeSim.Model;

namespace ExchangeSim.Hosting.Storage;

/// <summary>An exercise as the server keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Plan">The plan's id.</param>
/// <param name="Title">The plan's title.</param>
/// <param name="Code">What a class types to come in.</param>
/// <param name="CodeUntil">Until when the code works, milliseconds since 1970.</param>
/// <param name="Rooms">How many rooms it has.</param>
/// <param name="Created">When it was made, milliseconds since 1970.</param>
public sealed record StoredExercise(string Id, string Plan, Phrase Title, string Code, long CodeUntil, int Rooms, long Created)
{
    /// <summary>The key of one of its rooms.</summary>
    public string RoomKey(int number) => FormattableString.Invariant($"{Id}/{number}");
}

/// <summary>A person's browser in an exercise.</summary>
/// <param name="Id">The participant's id.</param>
/// <param name="Exercise">The exercise.</param>
/// <param name="Room">Number of the room.</param>
/// <param name="Name">The name that was given.</param>
public sealed record StoredParticipant(string Id, string Exercise, int Room, string Name)
{
    /// <summary>The key of the room.</summary>
    public string RoomKey => FormattableString.Invariant($"{Exercise}/{Room}");
}
