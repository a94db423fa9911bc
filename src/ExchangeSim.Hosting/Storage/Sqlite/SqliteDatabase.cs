using System.Data.Common;
using System.Globalization;
using ExchangeSim.Files;
using ExchangeSim.Hosting.Databases;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Hosting.Storage.Sqlite;

/// <summary>The database file of a server's data folder. One server at a time has it.</summary>
public sealed class SqliteDatabase : ServerDatabase
{
    private const string FileName = "exchangesim.db", LockName = "exchangesim.lock";
    private const int MostWaiting = 30_000; // milliseconds, for others to write
    private readonly string _folder, _connection;
    private readonly FileStream _lock;
    private readonly SqliteWriter _writer;
    private readonly Checkpoints _checkpoints;

    /// <summary>Opens or makes it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="ClusterException">It was made by a later version of the program, another server has it, or it cannot be used.</exception>
    /// <exception cref="IOException">The disk is full, or cannot be read or written.</exception>
    public SqliteDatabase(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        _folder = Path.GetFullPath(folder);
        var file = Path.Combine(_folder, FileName);
        _lock = Lock(_folder);
        _connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, Pooling = true }.ToString();
        try
        {
            // SQLite gives its other files the rights of this one. Codes of classes and people stand in it.
            if (!Path.Exists(file)) PrivateFiles.Open(file, FileShare.ReadWrite).Dispose();
            using var connection = Open();
            // With write-ahead logging readers do not wait for writers. A command is on the disk when it is acknowledged: synchronous stays full.
            connection.Execute("pragma journal_mode = wal");
            Migrate(connection);
        }
        catch (Exception failure)
        {
            _lock.Dispose();
            if (DataFolderFault.AtStart(failure, _folder) is { } said) throw said;
            throw;
        }
        _writer = new SqliteWriter(Open);
        _checkpoints = new Checkpoints(Open, () => _writer.Written);
    }

    /// <inheritdoc/>
    public override string Place => _folder;

    /// <inheritdoc/>
    public override DbConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        // Without a limit of its own SQLite says at once that another writes, and the provider looks again only every 150 ms.
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma synchronous = full; pragma busy_timeout = {MostWaiting}; pragma wal_autocheckpoint = 0"));
        return connection;
    }

    internal override Task<T> Write<T>(Func<DbConnection, T> work) => _writer.Write(work);

    internal override Task<int> Write(string sql, params object?[] values) => _writer.Write(connection => connection.Execute(sql, values));

    internal override string JsonText(string column, params string[] path) => $"json_extract({column}, '$.{string.Join('.', path)}')";

    // The system gives it back when the process ends, in whatever way.
    private static FileStream Lock(string folder)
    {
        try
        {
            PrivateFiles.MakeFolder(folder);
            return PrivateFiles.Open(Path.Combine(folder, LockName), FileShare.None);
        }
        catch (Exception failure) when (DataFolderFault.AtStart(failure, folder) is { } said)
        {
            throw said;
        }
        catch (IOException)
        {
            throw new ClusterException($"another server uses {folder}; end that one, or name another folder with --data. Several servers can share a PostgreSQL database, with " +
                "--cluster");
        }
    }

    private void Migrate(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        var before = connection.Query("pragma user_version", row => row.GetInt32(0))[0];
        var after = new Migrations("sqlite").Run(connection, before, $"the data folder {_folder}");
        if (after > before) connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {after}"));
        transaction.Commit();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _checkpoints.Dispose();
        _writer.Dispose();
        _lock.Dispose();
    }
}
