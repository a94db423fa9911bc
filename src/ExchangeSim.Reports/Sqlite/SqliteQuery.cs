using SQLitePCL;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>Reads rows of a <see cref="SqliteFile"/> while it is being written; may be asked again and again, with another text in place of its <c>?</c>.</summary>
public sealed class SqliteQuery : IDisposable
{
    private readonly sqlite3_stmt _statement;
    private readonly Func<IOException> _failure;

    internal SqliteQuery(sqlite3_stmt statement, Func<IOException> failure) => (_statement, _failure) = (statement, failure);

    /// <summary>How many columns it has.</summary>
    public int Columns => raw.sqlite3_column_count(_statement);

    /// <summary>Begins anew, with this text.</summary>
    public SqliteQuery For(string text)
    {
        raw.sqlite3_reset(_statement);
        return raw.sqlite3_bind_text(_statement, 1, text) == raw.SQLITE_OK ? this : throw _failure();
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    public bool Next() => raw.sqlite3_step(_statement) switch { raw.SQLITE_ROW => true, raw.SQLITE_DONE => false, _ => throw _failure() };

    /// <summary>Whether there is nothing in a column.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A text.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>A whole number.</summary>
    public long Whole(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A number.</summary>
    public double Number(int column) => raw.sqlite3_column_double(_statement, column);

    /// <summary>Ends the use.</summary>
    public void Dispose() => _statement.Dispose();
}
