using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Logs;

/// <summary>A text for people as an object of its languages, such as <c>{"en": "One", "vi": "Một"}</c>.</summary>
public sealed class PhraseJson : JsonConverter<Phrase>
{
    /// <inheritdoc/>
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<SortedDictionary<string, string>>(ref reader, options) is { Count: > 0 } texts ? new Phrase(texts)
            : throw new JsonException("a text without a language");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.ByLanguage, options);
}
