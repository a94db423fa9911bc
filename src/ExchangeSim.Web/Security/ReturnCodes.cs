using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>What one person types at another machine to be themselves again, in their room and at their seat. Only their own page and their instructor's show it.</summary>
/// <remarks>Ten letters, so that guessing finds nobody; wrong ones are limited like those of classes.</remarks>
public sealed class ReturnCodes(TimeProvider time)
{
    private const int Length = 10;

    private readonly Guesses _guesses = new(time);

    /// <summary>A new one.</summary>
    public static string New() => CodeLetters.Draw(Length);

    /// <summary>The person whose code it is, or why nobody.</summary>
    public (StoredParticipant? Participant, bool TooMany) Find(string typed, ExerciseStore store) =>
        CodeLetters.Read(typed, Length) is { } code ? _guesses.Try(code, store.FindByReturnCode) : (null, false);
}
