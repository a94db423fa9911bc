using System.Security.Cryptography;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>What a class types to come in: letters and digits that are not taken for one another. The first two name the exercise and are no secret, the others are.</summary>
/// <remarks>Wrong codes count against the exercise that their first letters name, not against an address: a class sits behind one. After too many in a minute the exercise's code
/// is not taken for the rest of it;
/// people inside stay inside.</remarks>
public sealed class JoinCodes(TimeProvider time)
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int NameLength = 2, SecretLength = 5;
    /// <summary>Wrong codes for one exercise in a minute, from then on none is taken.</summary>
    public const int MostWrongInAMinute = 20;
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Minute, int Count)> _wrong = new(StringComparer.Ordinal);

    /// <summary>A new code, whose first letters begin no other code that works, so that guesses at one exercise never count against another.</summary>
    /// <param name="others">Codes that work now. If they have all the first letters there are, the new one shares some.</param>
    public static string New(IEnumerable<string> others)
    {
        var taken = others.Select(other => other[..NameLength]).ToHashSet(StringComparer.Ordinal);
        var free = Letters.SelectMany(first => Letters.Select(second => $"{first}{second}")).Where(name => !taken.Contains(name)).ToArray();
        var name = free.Length > 0 ? free[RandomNumberGenerator.GetInt32(free.Length)] : RandomNumberGenerator.GetString(Letters, NameLength);
        return name + RandomNumberGenerator.GetString(Letters, SecretLength);
    }

    /// <summary>A code as it was typed, in the form in which it is kept; null: it can be none.</summary>
    public static string? Read(string typed)
    {
        var code = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return code.Length == NameLength + SecretLength && code.All(letter => Letters.Contains(letter)) ? code : null;
    }

    /// <summary>The exercise that a code opens, or why none.</summary>
    public (StoredExercise? Exercise, bool TooMany) Find(string typed, ExerciseStore store)
    {
        var code = Read(typed);
        if (code is null) return (null, false);
        var (name, minute) = (code[..NameLength], time.GetUtcNow().ToUnixTimeSeconds() / 60);
        lock (_lock)
        {
            if (_wrong.TryGetValue(name, out var wrong) && wrong.Minute == minute && wrong.Count >= MostWrongInAMinute) return (null, true);
            if (store.FindByCode(code) is { } found && found.CodeUntil > time.GetUtcNow().ToUnixTimeMilliseconds()) return (found, false);
            if (_wrong.Count > 10_000) _wrong.Clear(); // there are fewer names than this
            _wrong[name] = (minute, wrong.Minute == minute ? wrong.Count + 1 : 1);
            return (null, false);
        }
    }
}
