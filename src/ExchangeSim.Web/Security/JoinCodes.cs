using System.Security.Cryptography;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>What a class types to come in: letters and digits that are not taken for one another. The first two name the exercise and are no secret, the others are.</summary>
/// <remarks>Wrong codes count against the exercise that their first letters name, not against an address: a class sits behind one. After too many in a minute the exercise's code
/// is not taken for the rest of it;
/// people inside stay inside.</remarks>
public sealed class JoinCodes(TimeProvider time)
{
    private const int NameLength = Guesses.NameLength, SecretLength = 5;
    /// <summary>Wrong codes for one exercise in a minute, from then on none is taken.</summary>
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

    /// <summary>The exercise that a code opens, or why none.</summary>
    public (StoredExercise? Exercise, bool TooMany) Find(string typed, ExerciseStore store) => CodeLetters.Read(typed, NameLength + SecretLength) is { } code
        ? _guesses.Try(code, one => store.FindByCode(one) is { } found && found.CodeUntil > time.GetUtcNow().ToUnixTimeMilliseconds() ? found : null) : (null, false);
}
