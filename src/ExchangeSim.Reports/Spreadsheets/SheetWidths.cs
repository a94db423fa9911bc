using System.Globalization;
using ExchangeSim.Reports.Tables;
using NodaTime;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>How wide the columns of a sheet must be for its heads and cells. It takes all rows before they are written, for a sheet has its widths before its rows,
/// and keeps nothing of them.</summary>
internal sealed class SheetWidths : ISheetWriter
{
    // In letters: the most, the least, that of a time, the button of a filter beside a head, and the margin of a cell.
    private const double Widest = 60, Narrowest = 9, TimeWidth = 20, Button = 3, Margin = 2;

    private readonly double[] _widths;
    private int _column;

    internal SheetWidths(IReadOnlyList<TableColumn> columns)
    {
        IsTime = [.. columns.Select(column => column.Type == ColumnType.Time)];
        _widths = [.. columns.Select(column => Math.Max(column.Name.Length + Button, column.Type == ColumnType.Time ? TimeWidth : Narrowest))];
    }

    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    private bool[] IsTime { get; }

    /// <summary>The widths of all columns of the sheet, of which a time has two.</summary>
    internal IReadOnlyList<double> All => [.. _widths.SelectMany((width, i) => Enumerable.Repeat(width, IsTime[i] ? 2 : 1))];

    public IRowWriter Add(string? text) => Holds(text?.Length);

    // As the style of numbers shows them: separators of thousands and two decimals.
    public IRowWriter Add(double? number) => Holds(number is { } n && double.IsFinite(n) ? n.ToString("N2", CultureInfo.InvariantCulture).Length : null);

    public IRowWriter Add(long? number) => Holds(number?.ToString(CultureInfo.InvariantCulture).Length);

    public IRowWriter Add(Instant? time) => Holds(null);

    public void End() => _column = 0;

    private SheetWidths Holds(int? letters)
    {
        if (letters + Margin is { } width && width > _widths[_column]) _widths[_column] = Math.Min(width, Math.Max(Widest, _widths[_column]));
        _column++;
        return this;
    }
}
