namespace ExchangeSim.Scenarios.Exercises.Lists;

/// <summary>The injects as they are written in a plan's text: the lines of each, with the comments before it.</summary>
internal sealed class WrittenInjects
{
    /// <summary>How far in an inject stands, in spaces.</summary>
    internal const int Inset = 2;

    private readonly List<string> _lines;
    private readonly int _from;
    private readonly int _to;
    private int _outer;
    private readonly Dictionary<string, (int From, int Key, int To)> _entries = new(StringComparer.Ordinal); // looked up, never enumerated

    private WrittenInjects(string plan)
    {
        _lines = [.. plan.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
        _from = _lines.FindIndex(line => line.StartsWith("injects:", StringComparison.Ordinal));
        if (_from < 0) return;
        _to = _lines.FindIndex(_from + 1, line => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#');
        if (_to < 0) _to = _lines.Count;
        else while (_to > _from + 1 && (_lines[_to - 1].Length == 0 || _lines[_to - 1][0] == '#')) _to--; // these belong to what follows
        FindEntries();
    }

    internal static WrittenInjects Of(string plan) => new(plan);

    /// <summary>The lines of an inject, moved to <see cref="Inset"/>; null: it does not stand there by itself.</summary>
    internal string? TextOf(string id) =>
        _entries.TryGetValue(id, out var entry) ? string.Concat(_lines.GetRange(entry.From, entry.To - entry.From).Select(line => Moved(line) + "\n")) : null;

    private string Moved(string line) => line.Length == 0 ? line : _outer < Inset ? new string(' ', Inset - _outer) + line : line[Math.Min(Indent(line), _outer - Inset)..];

    /// <summary>The line that says when an inject comes; null: there is none of its own.</summary>
    internal string? TimeOf(string id)
    {
        if (!_entries.TryGetValue(id, out var entry)) return null;
        var fields = _lines.GetRange(entry.Key + 1, entry.To - entry.Key - 1).Where(line => !IsAside(line)).ToList();
        return fields.Where(line => Indent(line) == Indent(fields[0])).Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("after:", StringComparison.Ordinal) || line.StartsWith("at:", StringComparison.Ordinal));
    }

    /// <summary>The plan's text with other injects.</summary>
    internal string With(string section)
    {
        if (_from < 0) return string.Join('\n', _lines) + "\n\n" + section;
        return string.Concat(_lines.Take(_from).Select(line => line + "\n")) + section + string.Concat(_lines.Skip(_to).Select(line => line + "\n"));
    }

    // An entry begins where a line stands as far out as the first, and the comments before it are its own.
    private void FindEntries()
    {
        var first = _lines.FindIndex(_from + 1, _to - _from - 1, line => !IsAside(line));
        if (first < 0) return;
        _outer = Indent(_lines[first]);
        var begin = _from + 1;
        for (var at = first; at < _to;)
        {
            var next = _lines.FindIndex(at + 1, _to - at - 1, line => !IsAside(line) && Indent(line) <= _outer);
            var end = next < 0 ? _to : next;
            while (next >= 0 && end > at + 1 && IsAside(_lines[end - 1]) && Indent(_lines[end - 1]) <= _outer) end--;
            if (_lines[at].IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) _entries.TryAdd(_lines[at][..colon].Trim().Trim('"', '\''), (begin, at, end));
            (begin, at) = (end, next < 0 ? _to : next);
        }
    }

    private static bool IsAside(string line) => line.TrimStart() is "" or ['#', ..];

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
