using System.Globalization;
using System.Text.Json;
using ExchangeSim.Reports.Sqlite;

namespace ExchangeSim.Reports.Ocel;

/// <summary>The same log in the OCEL 2.0 JSON format, copied from the database object by object and event by event.</summary>
/// <remarks>Values are texts, whatever their type, as the published schema has them (ocel20-schema-json.json); the type says how to read them.</remarks>
internal static class OcelJson
{
    private const int FlushAt = 1 << 16;

    internal static void Write(Stream stream, SqliteFile file, IReadOnlyList<OcelType> eventTypes)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        Types(json, "objectTypes", OcelTypes.Objects);
        Types(json, "eventTypes", eventTypes);
        Each(json, file, "objects", "object", OcelTypes.Objects, "SELECT ocel_target_id, ocel_qualifier FROM object_object WHERE ocel_source_id = ?");
        Each(json, file, "events", "event", eventTypes, "SELECT ocel_object_id, ocel_qualifier FROM event_object WHERE ocel_event_id = ?");
        json.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter json, string name, IEnumerable<OcelType> types)
    {
        json.WriteStartArray(name);
        foreach (var type in types)
        {
            json.WriteStartObject();
            json.WriteString("name", type.Name);
            json.WriteStartArray("attributes");
            foreach (var attribute in type.Attributes)
            {
                json.WriteStartObject();
                json.WriteString("name", attribute.Name);
                json.WriteString("type", attribute.Value switch { OcelValue.Text => "string", OcelValue.Whole => "integer", OcelValue.Number => "float", _ => "boolean" });
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Each(Utf8JsonWriter json, SqliteFile file, string name, string table, IReadOnlyList<OcelType> types, string relations)
    {
        using var all = file.Query($"SELECT ocel_id, ocel_type FROM {table} ORDER BY ocel_id");
        using var related = file.Query(relations);
        var rows = types.ToDictionary(t => t.Name, t => (Type: t, Query: file.Query($"SELECT * FROM {table}_{t.Table} WHERE ocel_id = ?")));
        json.WriteStartArray(name);
        while (all.Next())
        {
            var (id, (type, row)) = (all.Text(0), rows[all.Text(1)]);
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type.Name);
            if (table == "event") Event(json, type, row.For(id));
            else Object(json, type, row.For(id));
            Relations(json, related.For(id));
            json.WriteEndObject();
            if (json.BytesPending > FlushAt) json.Flush();
        }
        json.WriteEndArray();
        foreach (var (_, query) in rows.Values) query.Dispose();
    }

    private static void Event(Utf8JsonWriter json, OcelType type, SqliteQuery row)
    {
        row.Next();
        json.WriteString("time", row.Text(1));
        json.WriteStartArray("attributes");
        for (var i = 0; i < type.Attributes.Length; i++) Attribute(json, type.Attributes[i], row, 2 + i, time: null);
        json.WriteEndArray();
    }

    private static void Object(Utf8JsonWriter json, OcelType type, SqliteQuery rows)
    {
        json.WriteStartArray("attributes");
        while (rows.Next())
            for (var i = 0; i < type.Attributes.Length; i++) Attribute(json, type.Attributes[i], rows, 3 + i, rows.Text(1));
        json.WriteEndArray();
    }

    private static void Attribute(Utf8JsonWriter json, OcelAttribute attribute, SqliteQuery row, int column, string? time)
    {
        if (row.IsNull(column)) return;
        json.WriteStartObject();
        json.WriteString("name", attribute.Name);
        if (time is not null) json.WriteString("time", time);
        json.WriteString("value", attribute.Value switch
        {
            OcelValue.Text => row.Text(column),
            OcelValue.Whole => row.Whole(column).ToString(CultureInfo.InvariantCulture),
            OcelValue.Number => row.Number(column).ToString(CultureInfo.InvariantCulture),
            _ => row.Whole(column) != 0 ? "true" : "false",
        });
        json.WriteEndObject();
    }

    private static void Relations(Utf8JsonWriter json, SqliteQuery rows)
    {
        json.WriteStartArray("relationships");
        while (rows.Next())
        {
            json.WriteStartObject();
            json.WriteString("objectId", rows.Text(0));
            json.WriteString("qualifier", rows.Text(1));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
