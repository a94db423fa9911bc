using Microsoft.Data.Sqlite;

namespace ExchangeSim.Reports.Tests.Sqlite;

/// <summary>A database as another program sees it.</summary>
internal sealed class Opened : IDisposable
{
    private readonly SqliteConnection _connection;

    internal Opened(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>The rows of a query; NULL is null.</summary>
    internal IReadOnlyList<object?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    /// <summary>The one value of a query.</summary>
    internal object? Value(string sql) => Assert.Single(Assert.Single(Rows(sql)));
}
