using System.Globalization;
using System.Text.Json;

namespace ExchangeSim.Application.Verifying;

/// <summary>Where two JSON texts say different things, besides what they tell of the machine.</summary>
public static class JsonDifferences
{
    /// <summary>The part of a result that differs from run to run.</summary>
    private const string Machine = "engine";

    private const int Most = 1000;

    /// <summary>The figures that differ, as <c>latency[2].latencyMeanHours: 41.2, now 43</c>, in the order of the first text; no more than a thousand.</summary>
    /// <exception cref="JsonException">One is no JSON.</exception>
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
        if (found.Count >= Most) return;
        if (before.ValueKind == now.ValueKind && before.ValueKind == JsonValueKind.Object) Compare(Members(before, path), Members(now, path), found);
        else if (before.ValueKind == now.ValueKind && before.ValueKind == JsonValueKind.Array) Compare(Items(before, path), Items(now, path), found);
        else if (before.GetRawText() != now.GetRawText()) found.Add($"{path}: {Short(before)}, now {Short(now)}");
    }

    // A name that is written twice differs from one that is written once: its second value is compared with none.
    private static void Compare(IEnumerable<(string Path, JsonElement Value)> before, IEnumerable<(string Path, JsonElement Value)> now, List<string> found)
    {
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (path, value) in now) others[path] = value;
        foreach (var (path, value) in before)
        {
            if (others.Remove(path, out var other)) Compare(value, other, path, found);
            else if (found.Count < Most) found.Add($"{FileDifferences.Short(path)}: {Short(value)}, now absent");
        }
        found.AddRange(others.Take(Most).Select(member => $"{FileDifferences.Short(member.Key)}: absent, now {Short(member.Value)}"));
    }

    private static IEnumerable<(string Path, JsonElement Value)> Members(JsonElement of, string path) =>
        of.EnumerateObject().Where(m => path.Length > 0 || m.Name != Machine).Select(m => (path.Length == 0 ? m.Name : $"{path}.{m.Name}", m.Value));

    private static IEnumerable<(string Path, JsonElement Value)> Items(JsonElement of, string path) =>
        of.EnumerateArray().Select((item, i) => (string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), item));

    private static string Short(JsonElement value) => FileDifferences.Short(value.GetRawText());
}
