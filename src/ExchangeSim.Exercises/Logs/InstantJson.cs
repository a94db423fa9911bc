using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Exercises.Logs;

/// <summary>Instants as ISO 8601 in UTC, such as <c>2022-03-07T01:05:00Z</c>.</summary>
public sealed class InstantJson : JsonConverter<Instant>
{
    private static readonly InstantPattern Pattern = InstantPattern.ExtendedIso;

    /// <inheritdoc/>
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && Pattern.Parse(text) is { Success: true } read ? read.Value
            : throw new JsonException("this is not an instant such as 2022-03-07T01:05:00Z");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(Pattern.Format(value));
}
