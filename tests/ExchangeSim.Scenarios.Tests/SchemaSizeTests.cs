using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>The schema of a text that is being typed goes to a page after each pause.</summary>
public class SchemaSizeTests
{
    private const int MostBytes = 400_000, MostBytesSent = 50_000;

    public static TheoryData<string> Scenarios => [.. Shipped.Scenarios];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_schema_of_a_shipped_scenario_is_small_enough_for_a_page(string file)
    {
        var schema = Encoding.UTF8.GetBytes(Names(file));
        Assert.InRange(schema.Length, 1, MostBytes);
        using var sent = new MemoryStream();
        using (var packed = new GZipStream(sent, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(schema);
        Assert.InRange(sent.Length, 1, MostBytesSent);
    }

    [Fact]
    public void It_offers_the_names_and_places_that_includes_define()
    {
        var definitions = JsonNode.Parse(Names(Shipped.Scenarios.Single(file => file.Contains("vietnam-laos", StringComparison.Ordinal))))!["definitions"]!;
        Assert.Contains("border-liaison", Words("name-of-a-channel", "enum"));
        Assert.Contains("asset-recovery", Words("name-of-a-procedure", "enum"));
        Assert.Contains("requested ncb", Words("side-and-desk", "examples"));
        Assert.Contains("by requested court", Words("who-decides", "examples"));
        Assert.Contains("thailand", Words("third-agencies", "examples"));

        IEnumerable<string> Words(string definition, string word) => definitions[definition]![word]!.AsArray().Select(one => one!.ToString());
    }

    [Fact]
    public void A_text_that_cannot_be_read_has_none()
    {
        Assert.Null(ScenarioSchema.NamesOf("s.yaml", _ => "scenario: [half"));
        Assert.Null(ScenarioSchema.NamesOf("s.yaml", name => name == "s.yaml" ? "scenario: s\ninclude: gone.yaml\n" : null));
    }

    private static string Names(string file) => ScenarioSchema.NamesOf(file, name => File.Exists(name) ? File.ReadAllText(name) : null)!;
}
