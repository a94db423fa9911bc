namespace ExchangeSim.Reports.Papers;

/// <summary>How wide the columns of a table are on paper, and how small its letters: no word of it is broken where that can be had.</summary>
/// <param name="Widths">By column, in twentieths of a point; together they fill the room.</param>
/// <param name="HalfPoints">The size of the letters, in half points.</param>
internal sealed record ColumnWidths(IReadOnlyList<int> Widths, int HalfPoints)
{
    /// <summary>What stands free left and right in a cell, together, in twentieths of a point.</summary>
    internal const int Free = 170;

    /// <summary>The size of letters that tables have where there is room for them.</summary>
    internal const int Usual = 19;

    /// <summary>Letters that are smaller cannot be read on paper.</summary>
    internal const int Smallest = 13;

    private const double BoldIsWider = 1.08;
    private const int LongestFigure = 16;

    /// <summary>The widths in a room.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="room">The width of the text, in twentieths of a point.</param>
    internal static ColumnWidths Of(Grid grid, int room)
    {
        var longest = Enumerable.Range(0, grid.Columns.Count).Select(i =>
            grid.Rows.Select((row, number) => LongestWord(Held(row[i], grid.Columns[i])) * (grid.Totals.Contains(number) ? BoldIsWider : 1))
                .Append(LongestWord(grid.Columns[i].Title) * BoldIsWider).Max()).ToList();
        var size = Usual;
        while (size > Smallest && Least(longest, size).Sum() > room) size--;
        return new ColumnWidths(Shared([.. grid.Columns.Select(column => column.Weight)], Least(longest, size), room), size);
    }

    /// <summary>A cell's words; a figure stays on one line with its unit, and with its interval where that is short.</summary>
    internal static string Held(string cell, Column column)
    {
        if (!column.IsFigure) return cell;
        var held = cell.Replace(' ', '\u00a0');
        if (cell.Length > LongestFigure) held = held.Replace("\u00a0(", " (", StringComparison.Ordinal);
        return held.Split(' ').Max(part => part.Length) <= LongestFigure ? held : cell;
    }

    /// <summary>Whether a room is too narrow for all words of a table in the smallest letters that are read with ease.</summary>
    internal static bool AreNarrow(Grid grid, int room) => Of(grid, room).HalfPoints < 15;

    /// <summary>The widest word, in sizes of letters. A line may break after a hyphen.</summary>
    internal static double LongestWord(string text) =>
        text.Replace("-", "- ", StringComparison.Ordinal).Split([' ', '\n']).Max(word => word.Sum(Letter));

    // A little wider than those of the usual letters without serifs, since nobody knows which ones a reader has.
    private static double Letter(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '(' or ')' or '-' or '\u00a0' or '\u202f' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '→' or '—' => 0.95,
        _ when char.IsUpper(letter) => 0.7,
        _ => 0.6,
    };

    private static List<int> Least(IReadOnlyList<double> longest, int halfPoints) => [.. longest.Select(word => (int)Math.Ceiling(word * halfPoints * 10) + Free)];

    // Columns whose share is less than their longest word get that; the others share the rest by their weights.
    private static int[] Shared(IReadOnlyList<int> weights, IReadOnlyList<int> least, int room)
    {
        if (least.Sum() >= room) return [.. least.Select(width => (int)((long)width * room / least.Sum()))];
        var held = new bool[weights.Count];
        for (; ; )
        {
            var rest = room - Enumerable.Range(0, held.Length).Sum(i => held[i] ? least[i] : 0);
            var sum = Enumerable.Range(0, held.Length).Sum(i => held[i] ? 0 : weights[i]);
            var widths = weights.Select((weight, i) => held[i] ? least[i] : (int)((long)rest * weight / sum)).ToArray();
            var narrow = Enumerable.Range(0, held.Length).Where(i => widths[i] < least[i]).ToList();
            if (narrow.Count == 0) return widths;
            foreach (var i in narrow) held[i] = true;
        }
    }
}
