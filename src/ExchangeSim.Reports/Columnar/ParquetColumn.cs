using ExchangeSim.Reports.Tables;
using Parquet;
using Parquet.Schema;

namespace ExchangeSim.Reports.Columnar;

/// <summary>A column of a Parquet file with the cells of the group that is being gathered.</summary>
internal abstract class ParquetColumn(DataField of)
{
    /// <summary>Its name and type.</summary>
    internal DataField Field => of;

    /// <summary>Writes so many of its cells.</summary>
    internal abstract Task WriteAsync(ParquetRowGroupWriter group, int rows);

    /// <summary>The column that holds the cells of one of a table. Every cell may be missing.</summary>
    internal static ParquetColumn Of(TableColumn column, int rows) => column.Type switch
    {
        ColumnType.Text => new ParquetTexts(new DataField<string>(column.Name), rows),
        ColumnType.Whole => new ParquetValues<long>(new DataField<long?>(column.Name), rows),
        ColumnType.Number => new ParquetValues<double>(new DataField<double?>(column.Name), rows),
        _ => new ParquetValues<DateTime>(new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, true, DateTimeTimeUnit.Millis, true), rows),
    };
}

/// <summary>A column of words.</summary>
internal sealed class ParquetTexts(DataField of, int rows) : ParquetColumn(of)
{
    internal string?[] Values { get; } = new string?[rows];

    internal override Task WriteAsync(ParquetRowGroupWriter group, int rows) => group.WriteAsync(Field, new ArraySegment<string?>(Values, 0, rows)!);
}

/// <summary>A column of numbers or times.</summary>
internal sealed class ParquetValues<T>(DataField of, int rows) : ParquetColumn(of) where T : struct
{
    internal T?[] Values { get; } = new T?[rows];

    internal override Task WriteAsync(ParquetRowGroupWriter group, int rows) => group.WriteAsync<T>(Field, new ReadOnlyMemory<T?>(Values, 0, rows));
}
