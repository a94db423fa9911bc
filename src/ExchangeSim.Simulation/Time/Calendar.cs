namespace ExchangeSim.Simulation.Time;

/// <summary>When somebody is on duty, as stretches of simulated time (milliseconds from the start). Immutable, shared by threads.</summary>
/// <remarks>Built from local hours by <see cref="CalendarBuilder"/>; here there are no zones, weeks or holidays any more. Closed after its last stretch.</remarks>
public sealed class Calendar
{
    /// <summary>A time that never comes.</summary>
    public const long Never = long.MaxValue / 4;

    /// <summary>Open at every instant.</summary>
    public static readonly Calendar AlwaysOpen = new([0], [Never]);

    // Stretches are found by the bucket of 2^24 ms (4.7 h) that a time lies in: there is rarely more than one opening in it.
    private const int BucketBits = 24;

    private readonly long[] _opens, _closes, _openBefore;
    private readonly int[] _lastOpening;

    /// <summary>A calendar of stretches that are in order, do not overlap and do not touch.</summary>
    public Calendar(long[] opens, long[] closes)
    {
        _opens = opens;
        _closes = closes;
        _openBefore = new long[opens.Length];
        for (var i = 1; i < opens.Length; i++) _openBefore[i] = _openBefore[i - 1] + closes[i - 1] - opens[i - 1];
        _lastOpening = Index(opens);
        IsAlwaysOpen = opens.Length == 1 && opens[0] == 0 && closes[0] == Never;
    }

    /// <summary>Whether it never closes.</summary>
    public bool IsAlwaysOpen { get; }

    /// <summary>Whether it is open at a time. A stretch contains its beginning and not its end.</summary>
    public bool IsOpen(long time)
    {
        if (IsAlwaysOpen) return true;
        var i = LastOpening(time);
        return i >= 0 && time < _closes[i];
    }

    /// <summary>The time itself if open, else the next opening; <see cref="Never"/> if there is none.</summary>
    public long OpenFrom(long time)
    {
        if (IsAlwaysOpen) return time;
        var i = LastOpening(time);
        if (i >= 0 && time < _closes[i]) return time;
        return i + 1 < _opens.Length ? _opens[i + 1] : Never;
    }

    /// <summary>The end of the stretch that contains a time at which it is open.</summary>
    public long ClosesAfter(long time) => IsAlwaysOpen ? Never : _closes[LastOpening(time)];

    /// <summary>Open time between two times, <paramref name="from"/> ≤ <paramref name="to"/>.</summary>
    public long OpenTime(long from, long to) => IsAlwaysOpen ? to - from : OpenUntil(to) - OpenUntil(from);

    /// <summary>When so much open time has passed since <paramref name="from"/>; <see cref="Never"/> if it never does.</summary>
    public long AfterOpenTime(long from, long duration)
    {
        if (IsAlwaysOpen) return from + duration;
        var target = OpenUntil(from) + duration;
        var i = Math.Max(0, LastOpening(from));
        // A target reached exactly at the end of a stretch is reached there, not at the next opening.
        while (i + 1 < _opens.Length && _openBefore[i + 1] < target) i++;
        if (i >= _opens.Length) return Never;
        var end = _opens[i] + target - _openBefore[i];
        return end <= _closes[i] ? end : Never;
    }

    /// <summary>The stretches that lie in part between two times.</summary>
    public IEnumerable<(long Opens, long Closes)> Between(long from, long to)
    {
        for (var i = Math.Max(0, LastOpening(from)); i < _opens.Length && _opens[i] < to; i++)
            if (_closes[i] > from) yield return (Math.Max(from, _opens[i]), Math.Min(to, _closes[i]));
    }

    /// <summary>The same, but closed before a time and from another on.</summary>
    public Calendar Within(long from, long to)
    {
        var stretches = Between(from, to).ToList();
        return new Calendar([.. stretches.Select(stretch => stretch.Opens)], [.. stretches.Select(stretch => stretch.Closes)]);
    }

    /// <summary>The same, but closed from a time to another.</summary>
    public Calendar Without(long from, long to)
    {
        var stretches = Between(0, Never).SelectMany(stretch => ((long Opens, long Closes)[])
            [(stretch.Opens, Math.Min(stretch.Closes, from)), (Math.Max(stretch.Opens, to), stretch.Closes)]).Where(stretch => stretch.Opens < stretch.Closes).ToList();
        return new Calendar([.. stretches.Select(stretch => stretch.Opens)], [.. stretches.Select(stretch => stretch.Closes)]);
    }

    private long OpenUntil(long time)
    {
        var i = LastOpening(time);
        return i < 0 ? 0 : _openBefore[i] + Math.Min(time, _closes[i]) - _opens[i];
    }

    /// <summary>The last stretch that opens at a time or before, −1: none.</summary>
    private int LastOpening(long time)
    {
        if (time < 0) return -1;
        var i = _lastOpening[Math.Min(time >> BucketBits, _lastOpening.Length - 1)];
        while (i + 1 < _opens.Length && _opens[i + 1] <= time) i++;
        return i;
    }

    private static int[] Index(long[] opens)
    {
        var buckets = new int[opens.Length == 0 ? 1 : (opens[^1] >> BucketBits) + 2];
        for (int bucket = 0, i = -1; bucket < buckets.Length; bucket++)
        {
            while (i + 1 < opens.Length && opens[i + 1] <= (long)bucket << BucketBits) i++;
            buckets[bucket] = i;
        }
        return buckets;
    }
}
