using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Hosting.Storage;

/// <summary>The database file of a server's data folder. It is made and brought up to date when it is first opened.</summary>
public sealed class SqliteDatabase
{
    private const string FileName = "exchangesim.db";
    private readonly string _connection;

    /// <summary>Opens or makes it.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="InvalidDataException">It was made by a later version of the program.</exception>
    public SqliteDatabase(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        Directory.CreateDirectory(folder);
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName), ForeignKeys = true, Pooling = true }.ToString();
        using var connection = Open();
        // With write-ahead logging readers do not wait for writers. A command is on the disk when it is acknowledged: synchronous stays full.
        Execute(connection, "pragma journal_mode = wal");
        Migrate(connection);
    }

    /// <summary>A connection, to be disposed of.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        Execute(connection, "pragma synchronous = full");
        return connection;
    }

    /// <summary>Runs a statement with parameters named $1, $2, ...; gives how many rows it changed.</summary>
    public static int Execute(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query and reads its rows.</summary>
    public static IReadOnlyList<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        return command;
    }

    private static void Migrate(SqliteConnection connection)
    {
        var scripts = typeof(SqliteDatabase).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ToList();
        var version = Query(connection, "pragma user_version", row => row.GetInt32(0))[0];
        if (version > scripts.Count) throw new InvalidDataException($"the data folder belongs to a later version of exchangesim (schema {version}; this one knows " +
            $"{scripts.Count}); use that version, or another folder");
        for (var number = version; number < scripts.Count; number++)
        {
            using var script = new StreamReader(typeof(SqliteDatabase).Assembly.GetManifestResourceStream(scripts[number])!);
            using var transaction = connection.BeginTransaction();
            Execute(connection, script.ReadToEnd());
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {number + 1}"));
            transaction.Commit();
        }
    }
}
