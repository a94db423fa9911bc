namespace ExchangeSim.Reports.Tests.Mining;

/// <summary>Reads a CSV file whose cells have no commas in them, as rows by the names of their columns.</summary>
internal static class CsvReader
{
    internal static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadLines(path).GetEnumerator();
        Assert.True(lines.MoveNext());
        var columns = lines.Current.Split(',');
        while (lines.MoveNext())
        {
            var cells = lines.Current.Split(',');
            Assert.Equal(columns.Length, cells.Length);
            yield return columns.Zip(cells).ToDictionary(c => c.First, c => c.Second);
        }
    }
}
