using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios;

/// <summary>A table of joint draws: the first line names places, and each line below has the values of one replication, so that what belongs together stays together.</summary>
internal static class ParameterTable
{
    private const int MostRows = ushort.MaxValue;

    /// <summary>Its columns; what is wrong is reported and left out.</summary>
    internal static IReadOnlyList<UncertainLine> Read(SourceText table, ProblemList problems)
    {
        var rows = CsvTable.Read(table.Text);
        if (rows.Count < 2 || rows.Count > MostRows + 1)
        {
            problems.Error(new Spot(table.File, 1, 1), rows.Count < 2 ? "the table has no draws" : "the table has more than 65535 rows",
                "the first line names places, and each line below has a value for each of them");
            return [];
        }
        var before = problems.Errors;
        for (var row = 1; row < rows.Count; row++)
            if (rows[row].Count != rows[0].Count) problems.Error(Spot(table, row), $"{rows[row].Count} values stand here, and the table has {rows[0].Count} columns");
        return problems.Errors > before ? [] : [.. rows[0].Select((place, column) => Column(table, rows, place.Trim(), column, problems)).OfType<UncertainLine>()];
    }

    private static UncertainLine? Column(SourceText table, IReadOnlyList<IReadOnlyList<string>> rows, string place, int column, ProblemList problems)
    {
        if (place.Length == 0)
        {
            problems.Error(Spot(table, 0), $"column {column + 1} names no place");
            return null;
        }
        var levels = rows.Skip(1).Select(row => new Level(row[column].Trim())).ToList();
        var wrong = levels.FindIndex(level => level.Number is null || level.IsFactor != levels[0].IsFactor || Unit(level) != Unit(levels[0]));
        if (wrong < 0) return new UncertainLine(new UncertainNumber(place, $"column {column + 1} of {table.File}", null, levels[0].IsFactor, Unit(levels[0]))
            { Draws = [.. levels.Select(level => (double)level.Number!.Value)] }, Spot(table, 0));
        problems.Error(Spot(table, wrong + 1), $"{place}: '{levels[wrong].Text}' {(levels[wrong].Number is null ? "is no number" : $"has another unit than '{levels[0].Text}'")}",
            "write numbers with their unit, such as 35 %, 4 h or x1.2, in one unit for each column");
        return null;
    }

    private static string Unit(Level level) => level.Unit.Trim() is ['/', .. var time] ? "/ " + time.Trim() : level.Unit.Trim();

    private static Spot Spot(SourceText table, int row) => new(table.File, row + 1, 1);
}
