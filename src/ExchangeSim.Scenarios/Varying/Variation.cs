namespace ExchangeSim.Scenarios.Varying;

/// <summary>A figure that is varied, and over what: <c>path=1..5</c>, <c>path=4 h..12 h by 2 h</c>, <c>path=x0.5..x1.5 by x0.5</c>, <c>path=off, on</c>; a path alone is moved by
/// half.</summary>
public sealed class Variation
{
    private const int MostLevels = 1000;
    private const int Digits = 4;
    private static readonly Level[] ByHalf = [new("x0.5"), new("x1"), new("x1.5")];

    private readonly Level? _from, _to;

    private Variation(string path, IReadOnlyList<Level> levels, Level? from = null, Level? to = null) => (Path, Levels, _from, _to) = (path, levels, from, to);

    /// <summary>The place in the scenario; <c>*</c> stands for every name.</summary>
    public string Path { get; }

    /// <summary>The values, in the order in which they were given; empty where only both ends are known (<c>1 h..2 h</c>).</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>Reads what the user wrote; else why it cannot be read.</summary>
    public static (Variation? Variation, string? Fault) Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var path = (at < 0 ? text : text[..at]).Trim();
        if (path.Length == 0 || path.Any(char.IsWhiteSpace))
            return (null, $"'{path}' is no place in a scenario; write it with dots, such as agencies.laos.desks.ncb.officers=1..5");
        if (at < 0) return (new Variation(path, ByHalf), null);
        var values = text[(at + 1)..].Trim();
        if (values.Contains("..", StringComparison.Ordinal)) return Range(path, values);
        if (Hyphen(values) is { } meant) return (null, $"{path}: '{values}' is no range; write {path}={meant}");
        var levels = List(values).ToList();
        if (levels.Count == 0 || levels.Any(l => l.Text.Length == 0)) return (null, $"{path}: a value is missing; write {path}=a,b,c or {path}=from..to by step");
        return levels.Distinct().Count() < levels.Count ? (null, $"{path}: a value is given twice") : (new Variation(path, levels), null);
    }

    /// <summary>The value at a share (0 ≤ share &lt; 1) of the way: of all values in turn, or between both ends.</summary>
    /// <returns>The value, and how far it lies between the first and the last, 0 to 1.</returns>
    public (Level Level, double Position) At(double share)
    {
        if (Levels.Count > 0) return (Levels[(int)(share * Levels.Count)], PositionOf((int)(share * Levels.Count)));
        var (from, to) = (_from!.Number!.Value, _to!.Number!.Value);
        var exact = from + (decimal)share * (to - from);
        var whole = Math.Max(0, (int)Math.Floor(Math.Log10((double)Math.Max(Math.Max(from, to), 1e-9m))) + 1);
        var number = Math.Round(exact, Math.Clamp(Digits - whole, 0, 10));
        return (_to.With(number), (double)((number - from) / (to - from)));
    }

    /// <summary>How far a value lies between the first and the last, 0 to 1: by its number, or by its place where it has none.</summary>
    public double PositionOf(int level)
    {
        if (Levels.Count == 1) return 0;
        var numbers = Levels.Select(l => l.Number).ToList();
        if (numbers.Contains(null) || numbers[0] == numbers[^1] || Levels.Any(l => l.Unit != Levels[0].Unit)) return level / (Levels.Count - 1.0);
        return (double)((numbers[level]!.Value - numbers[0]!.Value) / (numbers[^1]!.Value - numbers[0]!.Value));
    }

    // Two numbers with a hyphen between them are a range elsewhere; a date has more than one.
    private static string? Hyphen(string values) => values.Split('-') is [var from, var to]
        && new Level(from.Trim()) is { Number: not null } && new Level(to.Trim()) is { Number: not null }
        ? $"{from.Trim()}..{to.Trim()}" : null;

    private static (Variation?, string?) Range(string path, string values)
    {
        var by = values.IndexOf(" by ", StringComparison.Ordinal);
        var ends = (by < 0 ? values : values[..by]).Split("..");
        if (ends.Length != 2) return (null, $"{path}: '{values}' is no range; write from..to by step");
        Level from = new(ends[0].Trim()), to = new(ends[1].Trim());
        if (from.Unit.Length == 0 && !from.IsFactor && from.Number is { } bare) from = to.With(bare);
        var step = by < 0 ? from.With(1) : new Level(values[(by + 4)..].Trim());
        if (from.Number is not { } low || to.Number is not { } high || step.Number is not { } stride)
            return (null, $"{path}: '{values}' is no range of numbers; write from..to by step, such as 4 h..12 h by 2 h or x0.5..x1.5 by x0.5");
        if (from.IsFactor != to.IsFactor || Spaceless(from) != Spaceless(to) || (step.Unit.Length > 0 && Spaceless(step) != Spaceless(to)))
            return (null, $"{path}: write both ends and the step of '{values}' in one unit");
        if (low == high || stride == 0) return (null, $"{path}: '{values}' leads nowhere");
        if (by < 0 && (from.IsFactor || to.Unit.Length > 0 || low != decimal.Truncate(low) || high != decimal.Truncate(high))) return (new Variation(path, [], from, to), null);
        var count = (int)Math.Min(MostLevels, Math.Abs(high - low) / stride) + 1;
        if (count > MostLevels) return (null, $"{path}: '{values}' are more than {MostLevels} values");
        return (new Variation(path, [.. Enumerable.Range(0, count).Select(i => to.With(low + (high > low ? i : -i) * stride))]), null);
    }

    private static string Spaceless(Level level) => level.Unit.Replace(" ", "", StringComparison.Ordinal);

    // Commas inside brackets belong to a value.
    private static IEnumerable<Level> List(string values)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= values.Length; i++)
        {
            if (i < values.Length && values[i] is '(' or '[' or '{') depth++;
            if (i < values.Length && values[i] is ')' or ']' or '}') depth--;
            if (i < values.Length && (values[i] != ',' || depth > 0)) continue;
            yield return new Level(values[start..i].Trim());
            start = i + 1;
        }
    }
}
