using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Hosting.Databases;

/// <summary>Statements with parameters named $1, $2, ..., in the same words for SQLite and PostgreSQL.</summary>
internal static class Sql
{
    /// <summary>Runs a statement; gives how many rows it changed.</summary>
    internal static int Execute(this DbConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query and reads its rows.</summary>
    internal static IReadOnlyList<T> Query<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private static DbCommand Command(DbConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            // Npgsql takes parameters without a name in their order, which are then $1, $2, ...
            if (connection is SqliteConnection) parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
            parameter.Value = values[i] ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
