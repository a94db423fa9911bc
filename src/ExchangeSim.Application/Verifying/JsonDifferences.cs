using System.Globalization;
using System.Text.Json;

namespace ExchangeSim.Application.Verifying;

/// <summary>Where two JSON texts say different things, besides what they tell of the machine.</summary>
public static class JsonDifferences
{
    /// <summary>The part of a result that differs from run to run.</summary>
    private const string Machine = "engine";

    /// <summary>The figures that differ, as <c>latency[2].meanHours: 41.2, now 43</c>, in the order of the first text.</summary>
    public static IReadOnlyList<string> Of(string before, string now)
    {
        using var one = JsonDocument.Parse(before);
        using var other = JsonDocument.Parse(now);
        var found = new List<string>();
        Compare(one.RootElement, other.RootElement, "", found);
        return found;
    }

    private static void Compare(JsonElement before, JsonElement now, string path, List<string> found)
    {
        if (before.ValueKind == now.ValueKind && before.ValueKind == JsonValueKind.Object) Compare(Members(before, path), Members(now, path), found);
        else if (before.ValueKind == now.ValueKind && before.ValueKind == JsonValueKind.Array) Compare(Items(before, path), Items(now, path), found);
        else if (before.GetRawText() != now.GetRawText()) found.Add($"{path}: {Short(before)}, now {Short(now)}");
    }

    private static void Compare(List<(string Path, JsonElement Value)> before, List<(string Path, JsonElement Value)> now, List<string> found)
    {
        foreach (var (path, value) in before)
        {
            if (now.FindIndex(member => member.Path == path) is >= 0 and var at) Compare(value, now[at].Value, path, found);
            else found.Add($"{path}: {Short(value)}, now absent");
        }
        found.AddRange(now.ExceptBy(before.Select(member => member.Path), member => member.Path).Select(member => $"{member.Path}: absent, now {Short(member.Value)}"));
    }

    private static List<(string Path, JsonElement Value)> Members(JsonElement of, string path) =>
        [.. of.EnumerateObject().Where(m => path.Length > 0 || m.Name != Machine).Select(m => (path.Length == 0 ? m.Name : $"{path}.{m.Name}", m.Value))];

    private static List<(string Path, JsonElement Value)> Items(JsonElement of, string path) =>
        [.. of.EnumerateArray().Select((item, i) => (string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item))];

    private static string Short(JsonElement value) => FileDifferences.Short(value.GetRawText());
}
