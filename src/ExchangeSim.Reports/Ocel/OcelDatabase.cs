using ExchangeSim.Reports.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Reports.Ocel;

/// <summary>The tables of the OCEL 2.0 relational format: <c>event</c>, <c>object</c>, their relations, and a table for each type.</summary>
/// <remarks>Source: A. Berti et al., OCEL (Object-Centric Event Log) 2.0 Specification, 2023.</remarks>
internal sealed class OcelDatabase
{
    /// <summary>The time of what an object has been from the beginning, as the standard has it.</summary>
    internal const string Always = "1970-01-01T00:00:00.000Z";

    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");
    private readonly Instant _start;
    private readonly SqliteInsert _events, _objects, _eventObjects, _objectObjects;
    private readonly Dictionary<OcelType, SqliteInsert> _rows = [];
    private readonly Dictionary<string, OcelType> _eventTypes = [];
    private readonly List<OcelType> _typesInOrder = [];
    private readonly HashSet<string> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly SqliteFile _file;
    private long _lastEvent;

    internal OcelDatabase(SqliteFile file, Instant start)
    {
        (_file, _start) = (file, start);
        file.Execute("""
            CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT NOT NULL) WITHOUT ROWID;
            CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES event_map_type (ocel_type)) WITHOUT ROWID;
            CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT NOT NULL REFERENCES object_map_type (ocel_type)) WITHOUT ROWID;
            CREATE TABLE event_object (ocel_event_id TEXT NOT NULL REFERENCES event (ocel_id), ocel_object_id TEXT NOT NULL REFERENCES object (ocel_id),
                ocel_qualifier TEXT NOT NULL, PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier)) WITHOUT ROWID;
            CREATE TABLE object_object (ocel_source_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_target_id TEXT NOT NULL REFERENCES object (ocel_id),
                ocel_qualifier TEXT NOT NULL, PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier)) WITHOUT ROWID;
            """);
        foreach (var type in OcelTypes.Objects)
            Create("object", type, "ocel_id TEXT NOT NULL REFERENCES object (ocel_id), ocel_time TIMESTAMP NOT NULL, ocel_changed_field TEXT");
        foreach (var type in OcelTypes.Objects) file.Execute($"CREATE INDEX object_{type.Table}_id ON object_{type.Table} (ocel_id)");
        (_events, _objects, _eventObjects, _objectObjects) = (file.Into("event", 2), file.Into("object", 2), file.Into("event_object", 3), file.Into("object_object", 3));
    }

    /// <summary>The types of events so far, in the order in which they first occurred.</summary>
    internal IReadOnlyList<OcelType> EventTypes => _typesInOrder;

    /// <summary>Adds an event at a time, and answers with its id. Its type is called <paramref name="name"/> with what the kind adds to it. The caller adds its attributes to
    /// <paramref name="attributes"/> and ends the row.</summary>
    internal string Event(OcelKind kind, string name, long time, out SqliteInsert attributes)
    {
        var type = EventType(kind, name + kind.Ending);
        var id = $"e{++_lastEvent:000000000}";
        _events.Add(id).Add(type.Name).End();
        attributes = _rows[type].Add(id).Add(Utc(time));
        return id;
    }

    /// <summary>Adds an object. The caller adds its attributes to what it gets and ends the row.</summary>
    internal SqliteInsert Object(OcelType type, string id)
    {
        _objects.Add(id).Add(type.Name).End();
        return _rows[type].Add(id).Add(Always).Add((string?)null);
    }

    /// <summary>From a time on, an attribute of an object has another value.</summary>
    internal void Change(OcelType type, string id, long time, string attribute, string value)
    {
        var row = _rows[type].Add(id).Add(Utc(time)).Add(attribute);
        foreach (var one in type.Attributes) row.Add(one.Name == attribute ? value : null);
        row.End();
    }

    /// <summary>An event has to do with an object.</summary>
    internal void Relate(string happening, string thing, string qualifier) => _eventObjects.Add(happening).Add(thing).Add(qualifier).End();

    /// <summary>An object has to do with another.</summary>
    internal void Link(string source, string target, string qualifier) => _objectObjects.Add(source).Add(target).Add(qualifier).End();

    // A type has its table from its first event on: of most steps of a library's procedures there is none in a scenario.
    private OcelType EventType(OcelKind kind, string name)
    {
        if (_eventTypes.TryGetValue(name, out var known)) return known;
        var type = new OcelType(name, Table(name), kind.Attributes);
        _eventTypes.Add(name, type);
        _typesInOrder.Add(type);
        Create("event", type, "ocel_id TEXT PRIMARY KEY REFERENCES event (ocel_id), ocel_time TIMESTAMP NOT NULL");
        return type;
    }

    // "wanted: look-up done" is WantedLookUpDone. SQLite's names have no case, and two types may have the same letters.
    private string Table(string name)
    {
        var words = name.Split(name.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
        var table = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        for (var number = 2; !_tables.Add(table); number++) table = $"{table.TrimEnd("0123456789".ToCharArray())}{number}";
        return table;
    }

    private void Create(string what, OcelType type, string keys)
    {
        var attributes =
            string.Concat(type.Attributes.Select(a => $", {a.Name} " +
            $"{(a.Value switch { OcelValue.Text => "TEXT", OcelValue.Whole => "INTEGER", OcelValue.Number => "REAL", _ => "BOOLEAN" })}"));
        _file.Execute($"CREATE TABLE {what}_{type.Table} ({keys}{attributes}); INSERT INTO {what}_map_type VALUES ('{type.Name}', '{type.Table}')");
        _rows.Add(type, _file.Into($"{what}_{type.Table}", type.Attributes.Length + (what == "event" ? 2 : 3)));
    }

    private string Utc(long time) => Pattern.Format(_start + Duration.FromMilliseconds(time));
}
