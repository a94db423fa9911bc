namespace ExchangeSim.Web.Security;

/// <summary>Wrong codes in the present minute, by their first letters, which are no secret. After too many no code that begins so is taken for the rest of the minute.</summary>
internal sealed class Guesses(TimeProvider time)
{
    internal const int NameLength = 2, MostWrongInAMinute = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Minute, int Count)> _wrong = new(StringComparer.Ordinal); // looked up, never enumerated

    /// <summary>What a code opens, or why nothing.</summary>
    internal (T? Found, bool TooMany) Try<T>(string code, Func<string, T?> find) where T : class
    {
        var (name, minute) = (code[..NameLength], time.GetUtcNow().ToUnixTimeSeconds() / 60);
        lock (_lock)
        {
            if (_wrong.TryGetValue(name, out var wrong) && wrong.Minute == minute && wrong.Count >= MostWrongInAMinute) return (null, true);
            if (find(code) is { } found) return (found, false);
            if (_wrong.Count > 10_000) _wrong.Clear(); // there are fewer names than this
            _wrong[name] = (minute, wrong.Minute == minute ? wrong.Count + 1 : 1);
            return (null, false);
        }
    }
}
