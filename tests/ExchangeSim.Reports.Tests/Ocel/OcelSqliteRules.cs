using Microsoft.Data.Sqlite;

namespace ExchangeSim.Reports.Tests.Ocel;

/// <summary>The rules of the OCEL 2.0 relational format: tables, columns, keys, and the types of values.</summary>
internal sealed class OcelSqliteRules(SqliteConnection database)
{
    private static readonly Dictionary<string, string[]> Fixed = new()
    {
        ["event"] = ["ocel_id", "ocel_type"], ["object"] = ["ocel_id", "ocel_type"],
        ["event_object"] = ["ocel_event_id", "ocel_object_id", "ocel_qualifier"], ["object_object"] = ["ocel_source_id", "ocel_target_id", "ocel_qualifier"],
        ["event_map_type"] = ["ocel_type", "ocel_type_map"], ["object_map_type"] = ["ocel_type", "ocel_type_map"],
    };

    /// <summary>Asserts that a file keeps the rules.</summary>
    internal static void Check(string path)
    {
        using var database = Open(path);
        new OcelSqliteRules(database).Check();
    }

    internal static SqliteConnection Open(string path)
    {
        var database = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        database.Open();
        return database;
    }

    internal static IReadOnlyList<string[]> Rows(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        return rows;
    }

    private void Check()
    {
        Assert.Equal("ok", Rows(database, "PRAGMA integrity_check").Single()[0]);
        Assert.Empty(Rows(database, "PRAGMA foreign_key_check"));
        foreach (var (table, columns) in Fixed) Assert.Equal(columns, Columns(table).Select(c => c.Name));
        var tables = Rows(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").Select(r => r[0]).ToHashSet();
        Assert.True(tables.SetEquals([.. Fixed.Keys, .. Maps("event").Values.Select(m => $"event_{m}"), .. Maps("object").Values.Select(m => $"object_{m}")]),
            string.Join(' ', tables));
        foreach (var (type, map) in Maps("event")) Events(type, $"event_{map}");
        foreach (var (type, map) in Maps("object")) Objects(type, $"object_{map}");
        Assert.Empty(Rows(database, "SELECT * FROM event_object WHERE ocel_qualifier = '' UNION ALL SELECT * FROM object_object WHERE ocel_qualifier = ''"));
        Assert.Empty(Rows(database, "SELECT ocel_id FROM event WHERE ocel_id NOT IN (SELECT ocel_event_id FROM event_object)"));
    }

    private Dictionary<string, string> Maps(string what) => Rows(database, $"SELECT ocel_type, ocel_type_map FROM {what}_map_type").ToDictionary(r => r[0], r => r[1]);

    private List<(string Name, string Type)> Columns(string table) => [.. Rows(database, $"SELECT name, type FROM pragma_table_info('{table}')").Select(r => (r[0], r[1]))];

    // Every event stands in the table of its type, once.
    private void Events(string type, string table)
    {
        Assert.Equal(["ocel_id", "ocel_time"], Columns(table).Take(2).Select(c => c.Name));
        Assert.Empty(Rows(database, $"SELECT ocel_id FROM {table} EXCEPT SELECT ocel_id FROM event WHERE ocel_type = '{type}'"));
        Assert.Empty(Rows(database, $"SELECT ocel_id FROM event WHERE ocel_type = '{type}' EXCEPT SELECT ocel_id FROM {table}"));
        Values(table);
    }

    // Every object has one row of what it always was, and rows with one changed field each.
    private void Objects(string type, string table)
    {
        Assert.Equal(["ocel_id", "ocel_time", "ocel_changed_field"], Columns(table).Take(3).Select(c => c.Name));
        Assert.Empty(Rows(database, $"SELECT ocel_id FROM {table} EXCEPT SELECT ocel_id FROM object WHERE ocel_type = '{type}'"));
        Assert.Empty(Rows(database, $"SELECT o.ocel_id FROM object o WHERE o.ocel_type = '{type}' AND 1 <> (SELECT count(*) FROM {table} t WHERE t.ocel_id = o.ocel_id AND " +
            $"t.ocel_changed_field IS NULL)"));
        Assert.Empty(Rows(database, $"SELECT 1 FROM {table} WHERE (ocel_changed_field IS NULL) <> (ocel_time LIKE '1970-01-01T00:00:00%')"));
        foreach (var changed in Rows(database, $"SELECT DISTINCT ocel_changed_field FROM {table} WHERE ocel_changed_field IS NOT NULL"))
            Assert.Empty(Rows(database, $"SELECT 1 FROM {table} WHERE ocel_changed_field = '{changed[0]}' AND \"{changed[0]}\" IS NULL"));
        Values(table);
    }

    private void Values(string table)
    {
        Assert.Empty(Rows(database, $"SELECT ocel_time FROM {table} WHERE ocel_time NOT GLOB " +
            $"'[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'"));
        foreach (var (name, type) in Columns(table).Where(c => !c.Name.StartsWith("ocel_", StringComparison.Ordinal)))
        {
            var kinds = type switch { "TEXT" => "'text'", "INTEGER" => "'integer'", "REAL" => "'real'", "BOOLEAN" => "'integer'", _ =>
                throw new InvalidOperationException($"{table}.{name} is {type}") };
            Assert.Empty(Rows(database, $"SELECT {name} FROM {table} WHERE typeof({name}) NOT IN ({kinds}, 'null')"));
            if (type == "BOOLEAN") Assert.Empty(Rows(database, $"SELECT {name} FROM {table} WHERE {name} NOT IN (0, 1)"));
        }
    }
}
