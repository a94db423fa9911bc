namespace ExchangeSim.Scenarios.Exercises.Lists;

/// <summary>A row of a list of injects, its cells by heading. A cell that is not there is empty.</summary>
internal sealed class ListRow
{
    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal); // looked up, never enumerated

    private ListRow(IReadOnlyList<string> headings, IReadOnlyList<string> row)
    {
        Headings = headings;
        for (var column = 0; column < headings.Count && column < row.Count; column++) _cells.TryAdd(headings[column], row[column].Trim());
    }

    internal IReadOnlyList<string> Headings { get; }

    internal string Id => this["id"];

    internal string this[string heading] => _cells.GetValueOrDefault(heading, "");

    /// <summary>The rows of a table, its headings first.</summary>
    internal static IReadOnlyList<ListRow> All(IReadOnlyList<IReadOnlyList<string>> table) => [.. table.Skip(1).Select(row => new ListRow(table[0], row))];

    internal static bool AreSame(IReadOnlyList<ListRow> some, IReadOnlyList<ListRow> others) =>
        some.Count == others.Count && some.Zip(others).All(pair => pair.First.IsSame(pair.Second));

    internal bool IsSame(ListRow other) => IsSameIn(other, [.. Headings.Union(other.Headings)]);

    // A spreadsheet may break the lines of a cell otherwise.
    internal bool IsSameIn(ListRow other, params IReadOnlyList<string> headings) =>
        headings.All(heading => this[heading].ReplaceLineEndings("\n") == other[heading].ReplaceLineEndings("\n"));
}
