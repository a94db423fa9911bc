using System.Globalization;
using System.Text;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>The figures of a run as tables, with the columns that their CSV files have.</summary>
internal static class FigureTables
{
    private static readonly (string Name, ResultTable<RunFigures> Table)[] All =
    [
        ("latency", RunTables.Latency), ("endings", RunTables.Endings), ("open_at_start", RunTables.OpenAtStart),
        ("curves", RunTables.Curves), ("outcomes", RunTables.Outcomes), ("desk_use", RunTables.Desks), ("desk_load", RunTables.DeskLoad), ("time_spent", RunTables.WhereTimeGoes),
        ("calendar_flow", CalendarTables.Flow), ("calendar_cohort", CalendarTables.Cohort), ("calendar_stock", CalendarTables.Stock),
        ("calendar_stock_years", CalendarTables.StockYears),
    ];

    /// <summary>The statements that make them, with comments that say what they are.</summary>
    internal static string Statements { get; } = string.Concat(All.Select(one => Statement(one.Name, one.Table.Shape)));

    /// <summary>What a column of a table means, in the words of a database.</summary>
    internal static string Says(TableColumn column) => column.Says.Replace("empty:", "NULL:", StringComparison.Ordinal);

    /// <summary>Writes them. How the machine fared is not among them, so that the same run gives the same file.</summary>
    internal static void Write(SqliteFile file, RunReport report)
    {
        Run(file.Into("run", 2), report);
        foreach (var (name, table) in All) table.Rows(file.Into(name, table.Columns.Count), report.Figures);
    }

    private static string Statement(string name, TableShape shape)
    {
        var text = new StringBuilder($"\n-- {shape.Says[..^1]}; the same as {shape.Name}.csv.\nCREATE TABLE {name} (\n");
        foreach (var column in shape.Columns)
            text.Append(CultureInfo.InvariantCulture, $"  {column.Name} {(column.Type switch { ColumnType.Text => "TEXT", ColumnType.Number => "REAL", _ => "INTEGER" })}")
                .Append(column == shape.Columns[^1] ? "" : ",").Append(CultureInfo.InvariantCulture, $" -- {Says(column)}\n");
        return text.Append(");\n").ToString();
    }

    private static void Run(SqliteInsert table, RunReport report)
    {
        var figures = report.Figures;
        (string Name, string? Value)[] texts =
        [
            ("scenario", figures.Scenario), ("title", figures.Title), ("question", report.Scenario.Question), ("policy", figures.Policy),
            ("start_utc", report.Scenario.Start.ToString()), ("fingerprint", figures.Fingerprint), ("seed", figures.Seed.ToString(CultureInfo.InvariantCulture)),
            ("notes", string.Join('\n', figures.Notes)),
        ];
        foreach (var (name, value) in texts) table.Add(name).Add(value).End();
        table.Add("replications").Add(figures.Replications).End();
        table.Add("simulated_days").Add(figures.SimulatedDays).End();
        table.Add("is_complete").Add(figures.IsComplete ? 1 : 0).End();
        table.Add("events").Add(figures.Events).End();
    }
}
