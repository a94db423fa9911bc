namespace ExchangeSim.Web.Security;

/// <summary>Wrong codes in the present minute, by their first letters, which are no secret. After too many, codes that begin so are looked at one after another, a few in a
/// second, for the rest of the minute: the right one opens then, too, whoever guesses beside it.</summary>
/// <remarks>A class sits behind one address, and a browser that guesses looks like one that comes late: whoever could shut others out by guessing would only have to guess. What is
/// limited is how many guesses are looked at, <see cref="MostInAMinute"/>, not who guesses.</remarks>
internal sealed class Guesses(TimeProvider time)
{
    internal const int NameLength = 2, MostWrongInAMinute = 20;
    /// <summary>How long each code in the line takes.</summary>
    internal static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);
    /// <summary>How many may wait in one line, from one address and in all: more than browsers of one person open, so that one who guesses beside a class takes not all
    /// places. Who comes then is asked to try again, so that nobody waits longer than
    /// <see cref="MostWaiting"/> times <see cref="Pace"/>.</summary>
    internal const int MostWaitingFromOne = 240, MostWaiting = 300;
    /// <summary>The most wrong codes of the same first letters that are looked at in a minute.</summary>
    internal static readonly int MostInAMinute = MostWrongInAMinute + (int)(TimeSpan.FromMinutes(1) / Pace);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal); // looked up, never enumerated; there are 961 names

    private sealed class Line
    {
        internal (long Minute, int Count) Wrong;
        internal SemaphoreSlim Turn { get; } = new(1);
        internal int Waiting;
        internal Dictionary<string, int> WaitingFrom { get; } = new(StringComparer.Ordinal); // looked up, never enumerated
    }

    /// <summary>What a code opens; where nothing, whether too many were wrong.</summary>
    /// <param name="code">The code.</param>
    /// <param name="from">The address that it came from.</param>
    /// <param name="find">Looks it up.</param>
    /// <param name="gone">Whoever asks has left the line.</param>
    internal async Task<(T? Found, bool TooMany)> Try<T>(string code, string from, Func<string, T?> find, CancellationToken gone) where T : class
    {
        Line line;
        lock (_lock)
        {
            if (!_lines.TryGetValue(code[..NameLength], out line!)) _lines[code[..NameLength]] = line = new Line();
            if (!IsGuessedAt(line)) return (Look(line, code, find), false);
            if (!JoinLine(line, from)) return (null, true);
        }
        try
        {
            return await InTurn(line, code, find, gone);
        }
        finally
        {
            lock (_lock) LeaveLine(line, from);
        }
    }

    private async Task<(T? Found, bool TooMany)> InTurn<T>(Line line, string code, Func<string, T?> find, CancellationToken gone) where T : class
    {
        await line.Turn.WaitAsync(gone);
        try
        {
            using var timer = new PeriodicTimer(Pace, time);
            await timer.WaitForNextTickAsync(gone);
            lock (_lock) return Look(line, code, find) is { } found ? (found, false) : (null, true);
        }
        finally
        {
            line.Turn.Release();
        }
    }

    private static bool JoinLine(Line line, string from)
    {
        var own = line.WaitingFrom.GetValueOrDefault(from);
        if (own == MostWaitingFromOne || line.Waiting == MostWaiting) return false;
        line.WaitingFrom[from] = own + 1;
        line.Waiting++;
        return true;
    }

    private static void LeaveLine(Line line, string from)
    {
        line.Waiting--;
        if (--line.WaitingFrom[from] == 0) line.WaitingFrom.Remove(from);
    }

    private long Minute => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    private bool IsGuessedAt(Line line) => line.Wrong.Minute == Minute && line.Wrong.Count >= MostWrongInAMinute;

    private T? Look<T>(Line line, string code, Func<string, T?> find) where T : class
    {
        var found = find(code);
        if (found is null) line.Wrong = (Minute, line.Wrong.Minute == Minute ? line.Wrong.Count + 1 : 1);
        return found;
    }
}
