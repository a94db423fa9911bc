using System.Text.Json.Nodes;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>Every JSON document that the program prints or writes for programs says what it is, and fits the schema that is published for it.</summary>
public sealed class JsonOutputTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    public static TheoryData<string> Commands =>
    [
        "run SMALL --format json", "run SMALL --policy second-officer --replications 1 --format json", "run vietnam-cambodia-2021 --replications 3 --format json",
        "compare SMALL --max-replications 5 --format json", "compare vietnam-cambodia-2021 --max-replications 5 --format json",
        "sweep SMALL --vary agencies.japan.desks.ncb.officers=1..2 --policy second-officer --format json",
        "sweep SMALL --vary agencies.japan.desks.ncb.officers=1..2 --vary agencies.vietnam.desks.ncb.officers=1..2 --format json",
        "sweep SMALL --vary agencies.japan.desks.ncb.officers=1..2 --response|answered in 2022|--format json",
        "sweep SMALL --find|closed in 2022 >= 2|--by agencies.japan.desks.ncb.officers=1..2 --format json",
        "compare SMALL --max-replications 5 --goal|open on 2022-02-20|--format json",
        "sweep SMALL --find|p90 <= 9 d|--by agencies.japan.desks.ncb.officers=1..2 --format json", "rehearse first-lesson --seeds 2 --format json",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_a_command_prints_fits_its_schema(string command)
    {
        var answer = Shell.Run([.. Words(command), "--quiet"]);
        Assert.True(answer.Code == 0, answer.Error);
        Fits(answer.Out);
    }

    [Theory]
    [InlineData("run SMALL --replications 2", "run.json")]
    [InlineData("compare SMALL --max-replications 5", "comparison.json")]
    [InlineData("sweep SMALL --vary agencies.japan.desks.ncb.officers=1..2", "sweep.json")]
    public void So_does_what_is_written(string command, string file)
    {
        var folder = _shell.At("results");
        Assert.Equal(0, Shell.Run([.. Words(command), "--quiet", "--out", folder]).Code);
        Fits(File.ReadAllText(Path.Combine(folder, file)));
        Fits(File.ReadAllText(Path.Combine(folder, "manifest.json")));
    }

    [Fact]
    public void A_schema_refuses_each_single_change_of_a_document()
    {
        var printed = Shell.Run("run", _shell.Scenario, "--replications", "1", "--format", "json", "--quiet").Out;
        var whole = JsonNode.Parse(printed)!.AsObject();
        var schema = OutputSchema.For(whole);
        foreach (var name in whole.Select(field => field.Key).ToList())
        {
            Assert.NotEmpty(schema.Problems(Changed(document => document.Remove(name))));
            Assert.NotEmpty(schema.Problems(Changed(document => document[name] = new JsonObject { ["other"] = 1 })));
        }
        Assert.NotEmpty(schema.Problems(Changed(document => document["more"] = 1)));
        Assert.NotEmpty(schema.Problems(Changed(document => document["latency"]![0]!["closedRequests"] = "many")));
        Assert.NotEmpty(schema.Problems(Changed(document => document["latency"]![0]!["more"] = 1)));
        Assert.NotEmpty(schema.Problems(Changed(document => document["curves"]![0]!["points"]![0]!["closedShare"] = 1.5)));
        Assert.NotEmpty(schema.Problems(Changed(document => document["formatVersion"] = JsonFormat.ResultVersion + 1)));

        JsonNode Changed(Action<JsonObject> change)
        {
            var copy = JsonNode.Parse(printed)!.AsObject();
            change(copy);
            return JsonNode.Parse(copy.ToJsonString())!;
        }
    }

    [Fact]
    public void The_page_about_files_leads_to_each_schema()
    {
        var page = new Document("docs/reference/files.md").Text;
        Assert.All(Directory.EnumerateFiles(OutputSchema.Folder), file => Assert.Contains($"](schemas/{Path.GetFileName(file)})", page, StringComparison.Ordinal));
    }

    private static void Fits(string text)
    {
        var document = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(["format", "formatVersion"], document.Take(2).Select(field => field.Key));
        Assert.Empty(OutputSchema.For(document).Problems(document));
    }

    private string[] Words(string command) => [.. command.Split('|').SelectMany((part, i) => i == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word == "SMALL" ? _shell.Scenario : word)];
}
