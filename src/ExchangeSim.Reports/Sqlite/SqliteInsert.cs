using ExchangeSim.Reports.Tables;
using NodaTime;
using SQLitePCL;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>Inserts rows into a table of a <see cref="SqliteFile"/>, value by value in the order of its columns. What is missing is NULL.</summary>
public sealed class SqliteInsert : IRowWriter, IDisposable
{
    private readonly sqlite3_stmt _statement;
    private readonly int _columns;
    private readonly Func<IOException> _failure;
    private int _column;

    internal SqliteInsert(sqlite3_stmt statement, int columns, Func<IOException> failure) => (_statement, _columns, _failure) = (statement, columns, failure);

    /// <summary>Adds a whole number.</summary>
    public SqliteInsert Add(long? number) => Bound(number is { } n ? raw.sqlite3_bind_int64(_statement, ++_column, n) : raw.sqlite3_bind_null(_statement, ++_column));

    /// <summary>Adds a number.</summary>
    public SqliteInsert Add(double? number) => Bound(number is { } n ? raw.sqlite3_bind_double(_statement, ++_column, n) : raw.sqlite3_bind_null(_statement, ++_column));

    /// <summary>Adds a text.</summary>
    public SqliteInsert Add(string? text) => Bound(text is null ? raw.sqlite3_bind_null(_statement, ++_column) : raw.sqlite3_bind_text(_statement, ++_column, text));

    /// <summary>Ends the row.</summary>
    public void End()
    {
        if (_column != _columns) throw new InvalidOperationException($"a row of {_columns} columns got {_column} values");
        if (raw.sqlite3_step(_statement) != raw.SQLITE_DONE) throw _failure();
        raw.sqlite3_reset(_statement);
        _column = 0;
    }

    IRowWriter IRowWriter.Add(string? text) => Add(text);

    IRowWriter IRowWriter.Add(double? number) => Add(number is { } n && double.IsFinite(n) ? n : null);

    IRowWriter IRowWriter.Add(long? number) => Add(number);

    IRowWriter IRowWriter.Add(Instant? time) => Add(time?.ToUnixTimeMilliseconds());

    /// <summary>Ends the use of the table.</summary>
    public void Dispose() => _statement.Dispose();

    private SqliteInsert Bound(int result) => result == raw.SQLITE_OK ? this : throw _failure();
}
