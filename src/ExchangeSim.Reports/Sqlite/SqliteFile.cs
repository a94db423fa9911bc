using ExchangeSim.Files;
using SQLitePCL;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>A SQLite database that is complete or absent: written beside its place in one go, and moved there when all is in it. It stays one file.</summary>
/// <remarks>SQLite is called without an ADO.NET layer, which would cost two thirds of the speed for a file of millions of rows.</remarks>
public sealed class SqliteFile : IDisposable
{
    private readonly string _unfinished;
    private readonly List<SqliteInsert> _inserts = [];
    private readonly sqlite3 _database;

    static SqliteFile() => Batteries_V2.Init();

    /// <summary>Begins the database; what stood at the path before stays until <see cref="Complete"/>.</summary>
    public SqliteFile(string path)
    {
        Path = path;
        _unfinished = path + UnfinishedFile.Ending;
        File.Delete(_unfinished);
        if (raw.sqlite3_open(_unfinished, out _database) != raw.SQLITE_OK) throw Failure();
        TemporaryFiles.Add(_unfinished);
        // A file that is not complete is thrown away, so nothing must be undone, and no second file lies beside it.
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8'; BEGIN");
    }

    /// <summary>Where it will be.</summary>
    public string Path { get; }

    /// <summary>Executes statements that have no result.</summary>
    public void Execute(string sql)
    {
        if (raw.sqlite3_exec(_database, sql) != raw.SQLITE_OK) throw Failure();
    }

    /// <summary>Inserts rows of so many columns into a table.</summary>
    public SqliteInsert Into(string table, int columns)
    {
        if (raw.sqlite3_prepare_v2(_database, $"INSERT INTO {table} VALUES ({string.Join(',', Enumerable.Repeat('?', columns))})", out var statement) != raw.SQLITE_OK)
            throw Failure();
        var insert = new SqliteInsert(statement, columns, Failure);
        _inserts.Add(insert);
        return insert;
    }

    /// <summary>Asks for rows of what has been written so far.</summary>
    public SqliteQuery Query(string sql)
    {
        if (raw.sqlite3_prepare_v2(_database, sql, out var statement) != raw.SQLITE_OK) throw Failure();
        return new SqliteQuery(statement, Failure);
    }

    /// <summary>Everything is in it: it takes its place.</summary>
    public void Complete()
    {
        Execute("COMMIT; ANALYZE");
        Close();
        UnfinishedFile.Place(_unfinished, Path);
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        Close();
        UnfinishedFile.Discard(_unfinished);
    }

    private void Close()
    {
        foreach (var insert in _inserts) insert.Dispose();
        _database.Dispose();
    }

    private IOException Failure() => new($"cannot write {Path}: {raw.sqlite3_errmsg(_database).utf8_to_string()}");
}
