namespace ExchangeSim.Scenarios.Text;

/// <summary>A place in a file; line and column from 1.</summary>
internal readonly record struct Spot(string File, int Line, int Column)
{
    private const string ChangeFile = "change ";

    /// <summary>The place of a value that is given beside the files, such as on a command line, for that path.</summary>
    internal static Spot OfChange(string path) => new(ChangeFile + path, 1, 1);
    internal bool IsOfChange => File.StartsWith(ChangeFile, StringComparison.Ordinal);
    internal Spot After(int characters) => this with { Column = Column + characters };
}

/// <summary>A value of the text with its place. Immutable: layers make new nodes that keep the places of the old.</summary>
internal abstract class Node(Spot spot)
{
    internal Spot Spot { get; } = spot;
    /// <summary>Whether nothing is written there (<c>key:</c> at the end of a line).</summary>
    internal virtual bool IsEmpty => false;
}

/// <summary>A single value. <paramref name="textAt"/> is where its first character stands, or null where the text is folded and columns mean nothing.</summary>
internal sealed class Scalar(Spot spot, string value, Spot? textAt, bool isEmpty = false, string? written = null) : Node(spot)
{
    /// <summary>As it would be typed: dashes and spaces of a word processor are those of a keyboard.</summary>
    internal string Value { get; } = Pasted.Plain(value);
    /// <summary>As it is written, for prose, with the quotation marks of a word processor around it.</summary>
    internal string Written => written ?? value;
    /// <summary>As it is written, without any quotation marks around it.</summary>
    internal string Unquoted => value;
    internal override bool IsEmpty { get; } = isEmpty;
    internal Spot At(int offset) => textAt?.After(offset) ?? Spot;
}

/// <summary>Several values in a row.</summary>
internal sealed class Sequence(Spot spot, IReadOnlyList<Node> items) : Node(spot)
{
    internal IReadOnlyList<Node> Items { get; } = items;
}

/// <summary>A key, where it stands, and its value.</summary>
internal sealed record Entry(string Key, Spot KeySpot, Node Value);

/// <summary>Keys and values in the order they are written.</summary>
internal sealed class Mapping(Spot spot, IReadOnlyList<Entry> entries, bool isFlow = false) : Node(spot)
{
    private readonly Dictionary<string, Entry> _byKey = entries.ToDictionary(e => e.Key, StringComparer.Ordinal);

    internal IReadOnlyList<Entry> Entries { get; } = entries;
    /// <summary>Whether it is written in braces, where a comma ends a value.</summary>
    internal bool IsFlow { get; } = isFlow;
    internal Entry? this[string key] => _byKey.GetValueOrDefault(key);
    internal Mapping With(IReadOnlyList<Entry> entries) => new(Spot, entries, IsFlow);
    internal Mapping Without(params string[] keys) => With([.. Entries.Where(e => !keys.Contains(e.Key))]);
}
