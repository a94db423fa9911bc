using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Json;

/// <summary>How results are written as JSON: indented, names in camel case, the words of tables for enumerations, letters of every script as they are.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n",
        Converters = { new PartConverter(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes one value and a line end.</summary>
    internal static void Write(TextWriter writer, object value)
    {
        writer.Write(JsonSerializer.Serialize(value, Options));
        writer.Write('\n');
    }

    private sealed class PartConverter : JsonConverter<LatencyPart>
    {
        public override LatencyPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("results are only written");

        public override void Write(Utf8JsonWriter writer, LatencyPart value, JsonSerializerOptions options) => writer.WriteStringValue(PartNames.Value(value));
    }
}
