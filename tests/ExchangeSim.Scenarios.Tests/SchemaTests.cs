using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests;

public class SchemaTests
{
    private static readonly JsonSchema Schema = new(JsonNode.Parse(ScenarioSchema.Json())!.AsObject());

    public static TheoryData<string> Files => [.. Shipped.Files];

    [Fact]
    public void The_schema_beside_the_scenarios_is_current()
    {
        var file = Path.Combine(Shipped.Folder, "scenario.schema.json");
        if (Environment.GetEnvironmentVariable("EXCHANGESIM_UPDATE_DOCUMENTS") == "1") File.WriteAllText(file, ScenarioSchema.Json());
        Assert.True(File.ReadAllText(file) == ScenarioSchema.Json(), "scenarios/scenario.schema.json is not current: write it with the command `exchangesim schema`");
    }

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

    [Theory]
    [InlineData("lognormal(mean 4 h, cv 1", false)]
    [InlineData("2 h", true)]
    [InlineData("2.5 h + exponential(8 min)", true)]
    [InlineData(" lognormal( median 2 h , p90 8 h ) ", true)]
    [InlineData("weibull(scale 2 h, shape 1.5)", true)]
    [InlineData("empirical(1 h: 3, 2 h: 5)", true)]
    [InlineData("mixture(70 %: exponential(3 d), 30 %: 60 d)", true)]
    [InlineData("2 hours", false)]
    [InlineData("exponential(2 h, 3 h)", false)]
    [InlineData("normal(2 h, 3 h)", false)]
    [InlineData("uniform(1 h)", false)]
    [InlineData("gamma(2 h, 1)", false)]
    public void A_random_length_is_taken_by_the_pattern_where_the_reader_takes_it(string written, bool isTaken)
    {
        Assert.Equal(isTaken, Distributions.Parse(written).Fault is null);
        Assert.Equal(isTaken, Regex.IsMatch(written, Patterns.Length));
    }

    private static Node Tree(string text) => YamlTree.Read(text, "s.yaml", new ProblemList())!;
}
