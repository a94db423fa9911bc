namespace ExchangeSim.Exercises.Clocks;

/// <summary>Slows a rolling clock before a deadline, so that the person who has it is warned in time: at least twenty real seconds (WCAG 2.2, 2.2.1), longer for a seat that was
/// given more time.</summary>
/// <remarks>It only changes how fast simulated time passes, never what happens at which simulated time; a replay does without it.</remarks>
public sealed class DeadlineWarning
{
    /// <summary>The shortest warning, in real milliseconds.</summary>
    public const long Shortest = 20_000;

    private readonly Dictionary<string, long> _warnedAt = [];

    /// <summary>The greatest speed at present.</summary>
    /// <param name="speed">The clock's own speed, simulated milliseconds in a real one.</param>
    /// <param name="now">Simulated time, milliseconds.</param>
    /// <param name="real">Real time, milliseconds.</param>
    /// <param name="deadlines">Open decisions: name, deadline in simulated milliseconds, and how many times longer than the shortest the warning is (1 or more).</param>
    public double Limit(double speed, long now, long real, IEnumerable<(string Id, long Deadline, double Longer)> deadlines)
    {
        var limit = speed;
        foreach (var (id, deadline, longer) in deadlines)
        {
            var warning = Shortest * longer;
            var left = Math.Max(0, deadline - now);
            if (!_warnedAt.TryGetValue(id, out var warned))
            {
                if (left / speed > warning) continue;
                _warnedAt[id] = warned = real;
            }
            var rest = warning - (real - warned);
            if (rest > 0) limit = Math.Min(limit, left / rest);
        }
        return limit;
    }

    /// <summary>Since when a person is warned of a deadline, in real milliseconds; null: not yet.</summary>
    public long? WarnedAt(string id) => _warnedAt.TryGetValue(id, out var at) ? at : null;
}
