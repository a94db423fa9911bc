using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>What one person types at another machine to be themselves again, in their room and at their seat. Only their own page and their instructor's show it.</summary>
/// <remarks>Ten letters, so that guessing finds nobody; wrong ones wait in line like those of classes. Whoever guesses at all first letters at once for twelve hours tries 429
/// million of 31^10 codes: where a thousand people are, a chance of 1 in 1 900 to find one of them.</remarks>
public sealed class ReturnCodes(TimeProvider time)
{
    private const int Length = 10;

    private readonly Guesses _guesses = new(time);

    /// <summary>A new one.</summary>
    public static string New() => CodeLetters.Draw(Length);

    /// <summary>The person whose code it is; where nobody's, whether too many were wrong.</summary>
    /// <param name="typed">The code as it was typed.</param>
    /// <param name="from">The address that it came from.</param>
    /// <param name="store">The people.</param>
    /// <param name="gone">Whoever asks waits no longer.</param>
    public async Task<(StoredParticipant? Participant, bool TooMany)> Find(string typed, string from, ExerciseStore store, CancellationToken gone) =>
        CodeLetters.Read(typed, Length) is { } code ? await _guesses.Try(code, from, store.FindByReturnCode, gone) : (null, false);
}
