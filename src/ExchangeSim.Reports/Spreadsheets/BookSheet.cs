using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>A sheet of a workbook: a table and what writes its rows.</summary>
/// <param name="Shape">The table.</param>
/// <param name="Rows">Writes all rows, as often as it is asked.</param>
internal sealed record BookSheet(TableShape Shape, Action<ISheetWriter> Rows)
{
    /// <summary>The sheet of a table of results.</summary>
    internal static BookSheet Of<T>(ResultTable<T> table, T of) => new(table.Shape, rows => table.Rows(rows, of));
}
