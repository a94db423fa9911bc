namespace ExchangeSim.Reports.Tables;

/// <summary>A table of results: its columns and what its rows are made of, defined once for every format.</summary>
/// <param name="Name">Its name, which is that of its file without the ending.</param>
/// <param name="Says">What a row is.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Rows">Writes all rows, a cell for each column.</param>
public sealed record ResultTable<T>(string Name, string Says, IReadOnlyList<TableColumn> Columns, Action<IRowWriter, T> Rows)
{
    /// <summary>What a description of its file needs.</summary>
    public TableShape Shape => new(Name, Says, Columns);
}

/// <summary>A table without its rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What a row is.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record TableShape(string Name, string Says, IReadOnlyList<TableColumn> Columns);
