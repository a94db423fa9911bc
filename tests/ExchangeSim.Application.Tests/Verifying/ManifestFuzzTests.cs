using System.Text;
using System.Text.Json.Nodes;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Application.Tests.Verifying;

/// <summary>Whatever stands in a manifest, verifying it ends with a verdict or a message, and what lies beside the folder stays as it is. Each test draws from its own seed, so
/// that a failure repeats.</summary>
[Trait("Category", "Slow")]
public sealed class ManifestFuzzTests : IDisposable
{
    private const int Altered = 10_000, Simulated = 40;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1", "65536", "2147483648", "18446744073709551616", "1e308", "0.5", "[]", "{}", "[null]", "[[]]", "\"\"", "\"..\"", "\"../outside.txt\"",
            "\"/dev/zero\"", "\"/etc/passwd\"",
        "\"@outside.txt\"", "\"http://localhost:1/\"", "\"scenario/two-neighbours.yaml\"", "\"latency.csv\"", "\"run.json\"", "\"manifest.json\"", "\"auto\"", "\"none\"",
            "\"second-officer\"", "\"26 wk\"",
        "\"2022-01-31\"", "\"\\u001b[2J\"", "\"\\u202e\"", "\"a\\u0000b\"", "\"run\"", "\"compare\"", "\"sweep\"", "\"search\"", "\"resume\"",
            "\"agencies.japan.desks.ncb.officers=1..3\"", "[\"ocel\"]", "[\"second-officer\"]",
        "{\"kind\": \"compare\", \"file\": \"two-neighbours.yaml\", \"maxReplications\": 5}",
            "{\"kind\": \"sweep\", \"file\": \"two-neighbours.yaml\", \"vary\": [\"agencies.japan.desks.ncb.officers=1..3\"]}",
        "{\"kind\": \"resume\", \"state\": \"/etc/passwd\"}",
            "{\"file\": \"two-neighbours.yaml\", \"seed\": 1, \"replications\": 1, \"warmUpMilliseconds\": 0, \"warmUpOrigin\": 0, \"at\": 604800000}",
    ];

    private readonly HostileFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Altered_manifests_end_with_a_verdict_or_a_message()
    {
        var random = new Random(20221107);
        var before = Beside();
        for (var i = 0; i < Altered; i++) Verify(i, i % 4 == 0 ? Bytes(random) : WithOtherValues(random), simulate: false);
        Assert.Equal(before, Beside());
    }

    [Fact]
    public void Altered_manifests_that_are_simulated_do_as_well()
    {
        var random = new Random(20250612);
        var before = Beside();
        for (var i = 0; i < Simulated; i++) Verify(i, WithOtherValues(random), simulate: true);
        Assert.Equal(before, Beside());
    }

    private List<string> Beside() => [.. _folder.Content().Where(line => !line.StartsWith(_folder.Manifest, StringComparison.Ordinal))];

    private void Verify(int number, string manifest, bool simulate)
    {
        File.WriteAllText(_folder.Manifest, manifest);
        try
        {
            Assert.NotEmpty(_folder.Verify(simulate).Findings);
        }
        catch (InvalidRequestException message)
        {
            Assert.NotEqual("", message.Message);
        }
        catch (Exception fault)
        {
            Assert.Fail($"manifest {number}: {fault}\n{manifest}");
        }
    }

    private string Bytes(Random random)
    {
        var text = new StringBuilder(_folder.Written);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at));
            else text[at] = (char)random.Next(32, 127);
        }
        return text.ToString();
    }

    // One to three values anywhere in the tree become others, or go.
    private string WithOtherValues(Random random)
    {
        var manifest = JsonNode.Parse(_folder.Written)!;
        if (random.Next(5) == 0) manifest["saved"] = JsonNode.Parse(Values[^1]);
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(manifest).ToList();
            var (parent, key) = places[random.Next(places.Count)];
            var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
            if (parent is JsonObject map && random.Next(6) == 0) map.Remove((string)key);
            else if (parent is JsonObject values) values[(string)key] = value;
            else parent.AsArray()[(int)key] = value;
        }
        return manifest.ToJsonString();
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode node)
    {
        if (node is JsonObject map)
        {
            foreach (var (key, value) in map.ToList())
            {
                yield return (map, key);
                if (value is not null) foreach (var below in Places(value)) yield return below;
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                yield return (list, i);
                if (list[i] is { } value) foreach (var below in Places(value)) yield return below;
            }
        }
    }
}
