using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>The statements that make the views, each with a list of its columns and what they mean. Where a view has the columns of a CSV file,
/// they are those of its table.</summary>
internal static class ViewStatements
{
    private static readonly TableShape[] Shown = [RequestTable.Shape, RunTables.WhereTimeGoes.Shape];

    internal static string All { get; } = Shown.Aggregate(RunDatabase.Statements("Views.sql").ReplaceLineEndings("\n"), (statements, shape) =>
        statements.Replace($"  --columns of {shape.Name}.csv\n", Lines(shape), StringComparison.Ordinal));

    private static string Lines(TableShape shape) => string.Concat(shape.Columns.Select(column => $"  {column.Name}, -- {FigureTables.Says(column)}\n"));
}
