using System.Security.Cryptography;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>What a class types to come in: letters and digits that are not taken for one another. The first two name the exercise and are no secret, the others are.</summary>
/// <remarks>Wrong codes count against the exercise that their first letters name, not against an address: a class sits behind one. After too many in a minute those of the exercise
/// wait in a line for the rest of it, and the right one opens when its turn comes. Whoever guesses as fast as they may for all of the twelve hours tries 446 400 of the 31^6, or
/// 888 million, codes that begin so: a chance of 1 in 1 988. What they would win is a place in a room, where everybody sees them and from which the instructor takes
/// them.</remarks>
public sealed class JoinCodes(TimeProvider time)
{
    private const int NameLength = Guesses.NameLength, SecretLength = 6;
    /// <summary>Wrong codes for one exercise in a minute; from then on they wait in a line.</summary>
    public const int MostWrongInAMinute = Guesses.MostWrongInAMinute;
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly Guesses _guesses = new(time);

    /// <summary>A new code, whose first letters begin no other code that works, so that guesses at one exercise never count against another.</summary>
    /// <param name="others">Codes that work now. If they have all the first letters there are, the new one shares some.</param>
    public static string New(IEnumerable<string> others)
    {
        var taken = others.Select(other => other[..NameLength]).ToHashSet(StringComparer.Ordinal);
        var free = CodeLetters.All.SelectMany(first => CodeLetters.All.Select(second => $"{first}{second}")).Where(name => !taken.Contains(name)).ToArray();
        var name = free.Length > 0 ? free[RandomNumberGenerator.GetInt32(free.Length)] : CodeLetters.Draw(NameLength);
        return name + CodeLetters.Draw(SecretLength);
    }

    /// <summary>The exercise that a code opens; where none, whether too many were wrong.</summary>
    /// <param name="typed">The code as it was typed.</param>
    /// <param name="from">The address that it came from.</param>
    /// <param name="store">The exercises.</param>
    /// <param name="gone">Whoever asks waits no longer.</param>
    public async Task<(StoredExercise? Exercise, bool TooMany)> Find(string typed, string from, ExerciseStore store, CancellationToken gone) =>
        CodeLetters.Read(typed, NameLength + SecretLength) is not { } code ? (null, false)
            : await _guesses.Try(code, from, one => store.FindByCode(one) is { } found && found.CodeUntil > time.GetUtcNow().ToUnixTimeMilliseconds() ? found : null, gone);
}
