namespace ExchangeSim.Reports.Papers;

/// <summary>What a reader who does not see a document hears of each of its tables: its caption, and where several have the same one, the heading above it.</summary>
internal static class TableLabels
{
    /// <summary>A label for each block, each of a table unlike the others; empty where the block is no table.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<Block> blocks)
    {
        var several = blocks.OfType<Grid>().CountBy(grid => grid.Caption).Where(of => of.Value > 1).Select(of => of.Key).ToHashSet();
        var (labels, taken, heading) = (new List<string>(), new HashSet<string>(), "");
        foreach (var block in blocks)
        {
            if (block is Heading above) heading = above.Text;
            labels.Add(block is Grid grid ? Free(several.Contains(grid.Caption) && heading != grid.Caption ? $"{heading}: {grid.Caption}" : grid.Caption, taken) : "");
        }
        return labels;
    }

    private static string Free(string label, HashSet<string> taken)
    {
        if (taken.Add(label)) return label;
        var number = 2;
        while (!taken.Add($"{label} ({number})")) number++;
        return $"{label} ({number})";
    }
}
