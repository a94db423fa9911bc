using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Logs;

/// <summary>A room's log as text: JSON lines, the header first.</summary>
public sealed record RoomLog(LogHeader Header, IReadOnlyList<LogEntry> Entries)
{
    /// <summary>How all that crosses a room's border is written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new InstantJson(), new PhraseJson() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, AllowOutOfOrderMetadataProperties = true,
    };

    /// <summary>The log as text.</summary>
    public string ToText() => string.Concat(Entries.Select(LineOf).Prepend(JsonSerializer.Serialize(Header, Json)).Select(line => line + "\n"));

    /// <summary>An entry as a line.</summary>
    public static string LineOf(LogEntry entry) => JsonSerializer.Serialize(entry, Json);

    /// <summary>Reads a line that <see cref="LineOf"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static LogEntry EntryOf(string line) => Read<LogEntry>(line);

    /// <summary>Reads a command as a sender writes it.</summary>
    /// <exception cref="InvalidDataException">It is none, or of no known kind.</exception>
    public static RoomCommand CommandOf(string text) => Read<RoomCommand>(text);

    /// <summary>A command as <see cref="CommandOf"/> reads it; the same for commands that say the same.</summary>
    public static string TextOf(RoomCommand command) => JsonSerializer.Serialize(command, Json);

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no log, or there is a gap in it.</exception>
    public static RoomLog Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0) throw new InvalidDataException("the log is empty");
        var entries = lines.Skip(1).Select((line, index) => EntryAt(line, index + 2)).ToList();
        for (var i = 0; i < entries.Count; i++)
            if (entries[i].Ordinal != i + 1) throw new InvalidDataException($"entry {i + 1} of the log says that it is number {entries[i].Ordinal}");
        return new RoomLog(Read<LogHeader>(lines[0]), entries);
    }

    private static LogEntry EntryAt(string line, int number)
    {
        try
        {
            return EntryOf(line);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"its line {number} is no entry that this program knows", wrong);
        }
    }

    private static T Read<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Json) ?? throw new InvalidDataException("null where something was expected");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
        catch (NotSupportedException wrong) // a kind of command that is not known
        {
            throw new InvalidDataException(wrong.Message, wrong);
        }
    }
}
