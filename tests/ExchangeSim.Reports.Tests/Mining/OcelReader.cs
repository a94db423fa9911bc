using System.Globalization;
using System.Text.Json;

namespace ExchangeSim.Reports.Tests.Mining;

/// <summary>Reads an object-centric event log in JSON, and measures requests together with those inside them.</summary>
internal static class OcelReader
{
    internal static IEnumerable<MinedCase> Cases(string path)
    {
        using var file = File.OpenRead(path);
        using var log = JsonDocument.Parse(file);
        var requests = log.RootElement.GetProperty("objects").EnumerateArray().Where(o => o.GetProperty("type").GetString() == "request").ToList();
        var outer = requests.SelectMany(o => Related(o, "inside").Select(to => (o.GetProperty("id").GetString()!, to))).ToDictionary(p => p.Item1, p => p.to);
        var cases = requests.Select(o => o.GetProperty("id").GetString()!).Where(id => !outer.ContainsKey(id))
            .ToDictionary(id => id, id => new MinedCase { Name = id["request:".Length..], Begins = DateTime.MaxValue });
        foreach (var happened in log.RootElement.GetProperty("events").EnumerateArray())
        {
            var own = Related(happened, "request").Single();
            var id = own;
            while (outer.TryGetValue(id, out var next)) id = next;
            var mined = cases[id];
            var time = happened.GetProperty("time").GetDateTime();
            if (time < mined.Begins) mined.Begins = time;
            if (own == id && Value(happened, "outcome") is not null) mined.Closes = time;
            if (Value(happened, "worked_hours") is { } worked) mined.Processing += TimeSpan.FromHours(double.Parse(worked, CultureInfo.InvariantCulture));
        }
        return cases.Values;
    }

    private static IEnumerable<string> Related(JsonElement of, string qualifier) =>
        of.GetProperty("relationships").EnumerateArray().Where(r => r.GetProperty("qualifier").GetString() == qualifier).Select(r => r.GetProperty("objectId").GetString()!);

    private static string? Value(JsonElement of, string name) =>
        of.GetProperty("attributes").EnumerateArray().Where(a => a.GetProperty("name").GetString() == name).Select(a => a.GetProperty("value").GetString()).SingleOrDefault();
}
