using ExchangeSim.Reports.Tables;
using NodaTime;
using Parquet;
using Parquet.Schema;

namespace ExchangeSim.Reports.Columnar;

/// <summary>Takes the rows of a table and writes them in columns (Apache Parquet), group by group, so that no more than a group is kept in memory.</summary>
/// <remarks>Words that come again and again take little room because columns are compressed: version 6.1 of the library writes none of its columns by a dictionary.</remarks>
internal sealed class ParquetRows : IRowWriter
{
    /// <summary>So many rows in a group are worth reading at once, and take some tens of megabytes of memory.</summary>
    internal const int Usual = 50_000;

    private readonly ParquetWriter _writer;
    private readonly ParquetColumn[] _columns;
    private readonly int _rowsOfGroup;
    private int _at, _rows;

    internal ParquetRows(TableShape shape, Stream stream, int rowsOfGroup)
    {
        _rowsOfGroup = rowsOfGroup;
        _columns = [.. shape.Columns.Select(column => ParquetColumn.Of(column, rowsOfGroup))];
        // Files are written one row after the other by one thread, which has nothing else to do.
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(_columns.Select(column => column.Field)), stream).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public IRowWriter Add(string? text) => Put(((ParquetTexts)_columns[_at]).Values, text);

    /// <inheritdoc/>
    public IRowWriter Add(double? number) => Put(((ParquetValues<double>)_columns[_at]).Values, number is { } n && double.IsFinite(n) ? n : null);

    /// <inheritdoc/>
    public IRowWriter Add(long? number) => Put(((ParquetValues<long>)_columns[_at]).Values, number);

    /// <inheritdoc/>
    public IRowWriter Add(Instant? time) => Put(((ParquetValues<DateTime>)_columns[_at]).Values, time?.ToDateTimeUtc());

    /// <inheritdoc/>
    public void End()
    {
        if (_at != _columns.Length) throw new InvalidOperationException($"a row has {_at} cells, and the table {_columns.Length} columns");
        _at = 0;
        if (++_rows == _rowsOfGroup) WriteGroup();
    }

    /// <summary>All rows are there: writes the rest, and what a reader looks at first. The stream stays open.</summary>
    internal void Complete()
    {
        if (_rows > 0) WriteGroup();
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private ParquetRows Put<T>(T[] values, T value)
    {
        values[_rows] = value;
        _at++;
        return this;
    }

    private void WriteGroup()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns) column.WriteAsync(group, _rows).GetAwaiter().GetResult();
        _rows = 0;
    }
}
