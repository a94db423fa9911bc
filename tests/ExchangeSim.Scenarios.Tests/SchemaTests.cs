using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests;

public class SchemaTests
{
    private static readonly JsonSchema Schema = new(JsonNode.Parse(ScenarioSchema.Json())!.AsObject());

    public static TheoryData<string> Files => [.. Shipped.Files];

    [Fact]
    public void The_schema_beside_the_scenarios_is_current() =>
        Assert.True(File.ReadAllText(Path.Combine(Shipped.Folder, "scenario.schema.json")) == ScenarioSchema.Json(),
            "scenarios/scenario.schema.json is not current: write it with the command `exchangesim schema`");

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_accepts_what_ships(string file) => Assert.Empty(Schema.Problems(Tree(File.ReadAllText(file))));

    [Fact]
    public void The_schema_accepts_the_good_scenario() => Assert.Empty(Schema.Problems(Tree(Good.Text)));

    [Theory]
    [InlineData("officers: 2", "oficers: 2", ".every-agency.desks.ncb.oficers: is not a known key")]
    [InlineData("officers: 2", "officers: two", ".every-agency.desks.ncb.officers: is no \"integer\"")]
    [InlineData("warm-up: 1 wk", "warm-up: 1 week", ".warm-up: fits none of the choices")]
    [InlineData("queue: by urgency", "queue: by luck", ".agencies.laos.desks.guard.queue: is none of")]
    [InlineData("  guard:", "  Guard:", ".agencies.laos.desks.Guard: does not match")]
    [InlineData("replications: 3", "replications: 70000", ".replications: is above 65535")]
    public void The_schema_refuses_what_the_reader_refuses(string part, string instead, string problem)
    {
        Assert.Null(Good.Read(part, instead).Scenario);
        Assert.Contains(Schema.Problems(Tree(Good.With(part, instead))), p => p.StartsWith(problem, StringComparison.Ordinal));
    }

    private static Node Tree(string text) => YamlTree.Read(text, "s.yaml", new ProblemList())!;
}
