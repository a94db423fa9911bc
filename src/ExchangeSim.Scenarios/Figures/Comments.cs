using System.Text.RegularExpressions;

namespace ExchangeSim.Scenarios.Figures;

/// <summary>The comments of a text, and which of them belongs to a place.</summary>
internal sealed partial class Comments
{
    private readonly string?[] _beside;
    private readonly bool[] _isAlone;
    private readonly Dictionary<string, int> _lineOfName = new(StringComparer.Ordinal);

    internal Comments(string text, IReadOnlyList<WrittenScalar> scalars)
    {
        var lines = text.Split('\n');
        (_beside, _isAlone) = (new string?[lines.Length], new bool[lines.Length]);
        foreach (var name in scalars.Where(scalar => scalar.IsName)) _lineOfName.TryAdd(Key(name.Path), name.Line);
        var (start, next) = (0, 0);
        for (var line = 0; line < lines.Length; start += lines[line].Length + 1, line++)
        {
            while (next < scalars.Count && scalars[next].To <= start) next++;
            if (Find(lines[line], start, scalars, next) is not (>= 0 and var at)) continue;
            _beside[line] = lines[line][(at + 1)..].Trim().TrimStart('#').Trim();
            _isAlone[line] = lines[line].AsSpan(0, at).Trim().Length == 0;
        }
    }

    /// <summary>The comment that belongs to a value: beside it, else in whole lines above it, else beside a name that leads to it, the nearest first. Null: none does.</summary>
    internal string? Of(IReadOnlyList<string> path, int line)
    {
        if (Beside(line) is { } own) return own;
        if (Above(line) is { } above) return above;
        for (var length = path.Count - 1; length > 0; length--)
            if (_lineOfName.TryGetValue(Key([.. path.Take(length)]), out var of) && (Beside(of) ?? (length > 1 ? Above(of) : null)) is { } inherited) return inherited;
        return null;
    }

    /// <summary>What a comment says that a figure rests on.</summary>
    internal static FigureBasis Basis(string? comment) => comment is null ? FigureBasis.Unsaid : Assumed().IsMatch(comment) ? FigureBasis.Assumed
        : Source().IsMatch(comment) ? FigureBasis.Source : FigureBasis.Unsaid;

    private string? Beside(int line) => _beside[line - 1] is { Length: > 0 } text && !_isAlone[line - 1] ? text : null;

    private string? Above(int line)
    {
        var first = line - 1;
        while (first > 0 && _isAlone[first - 1]) first--;
        var text = string.Join(' ', _beside[first..(line - 1)]).Trim();
        return text.Length > 0 ? text : null;
    }

    // A sign in a name or a value begins no comment.
    private static int Find(string line, int start, IReadOnlyList<WrittenScalar> scalars, int next)
    {
        for (var at = line.IndexOf('#', StringComparison.Ordinal); at >= 0; at = line.IndexOf('#', at + 1))
        {
            if (at > 0 && line[at - 1] is not (' ' or '\t')) continue;
            var isInside = false;
            for (var i = next; i < scalars.Count && scalars[i].From <= start + at; i++) isInside |= start + at < scalars[i].To;
            if (!isInside) return at;
        }
        return -1;
    }

    private static string Key(IReadOnlyList<string> path) => string.Join('\n', path);

    [GeneratedRegex(@"\bassum|\binvented\b|\bguess", RegexOptions.IgnoreCase)] private static partial Regex Assumed();
    [GeneratedRegex(@"\bS\d{1,4}\b")] private static partial Regex Source();
}
