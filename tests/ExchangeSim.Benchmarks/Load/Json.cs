using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>Reading what the server says.</summary>
internal static class Json
{
    private const string Clock = "\"time\":\"";

    internal static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The simulated time of a room's view: the first time in it.</summary>
    internal static DateTimeOffset TimeOf(string room)
    {
        var at = room.IndexOf(Clock, StringComparison.Ordinal) + Clock.Length;
        return DateTimeOffset.Parse(room.AsSpan(at, room.IndexOf('"', at) - at), CultureInfo.InvariantCulture);
    }

    internal static string Text(this JsonNode? node, string name) => node?[name]?.ToString() ?? "";
}
