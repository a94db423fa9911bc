using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeSim.Exercises.Logs;

namespace ExchangeSim.Exercises.Views;

/// <summary>Writes views as JSON. Lines of the inbox are written once for as long as they are the same: an inbox has hundreds, and most have ended.</summary>
public static class ViewJson
{
    private static readonly JsonSerializerOptions Options = new(RoomLog.Json) { Converters = { new OnceWritten() } };

    /// <summary>A view, or another answer of a room, as JSON.</summary>
    public static string Of<T>(T view) => JsonSerializer.Serialize(view, Options);

    private sealed class OnceWritten : JsonConverter<InboxItem>
    {
        public override void Write(Utf8JsonWriter writer, InboxItem value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json, skipInputValidation: true);

        public override InboxItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<InboxItem>(ref reader, RoomLog.Json);
    }
}
