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
    [InlineData("own-national: 8 %", "own-national: 140 %", ".procedures.information.facts.own-national: fits none of the choices")]
    [InlineData("clarify: 20 % when", "clarify: 140 % when", ".procedures.information.steps.check.cases.clarify: does not match")]
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

    [Theory]
    [InlineData("100 %", true)]
    [InlineData("100.0 %", true)]
    [InlineData("007.5%", true)]
    [InlineData(".5 %", true)]
    [InlineData("5. %", true)]
    [InlineData("all", true)]
    [InlineData("100.01 %", false)]
    [InlineData("140 %", false)]
    [InlineData("1000 %", false)]
    [InlineData("-5 %", false)]
    public void A_share_is_taken_by_the_patterns_where_the_reader_takes_it_alone_in_a_case_and_in_a_mixture(string written, bool isTaken)
    {
        Assert.Equal(isTaken, Shares.Parse(written).Fault is null);
        Assert.Equal(isTaken, Regex.IsMatch(written, Shares.Pattern));
        var words = new ConditionWords(Names.None, Names.None, Names.None, Names.None, Names.None, Names.None);
        Assert.Equal(isTaken, Cases.Parse(written + " when urgency is urgent", words).Fault is null);
        Assert.Equal(isTaken, Regex.IsMatch(written + " when urgency is urgent", Patterns.Case(null)));
        if (!isTaken) Assert.DoesNotMatch(Patterns.Length, $"mixture(60 %: 1 d, {written}: 2 d)");
    }

    [Theory]
    [InlineData(".5 / wk", true)]
    [InlineData("5. / wk", true)]
    [InlineData("5 wk", false)]
    public void A_rate_is_taken_by_the_pattern_where_the_reader_takes_it(string written, bool isTaken) =>
        Assert.Equal((isTaken, isTaken), (Rates.Parse(written).Fault is null, Regex.IsMatch(written, Rates.Pattern)));

    [Theory]
    [InlineData("140 %", true)]
    [InlineData(".5 %", true)]
    [InlineData("0.0 %", false)]
    public void A_speed_is_taken_by_the_pattern_where_the_reader_takes_it(string written, bool isTaken) =>
        Assert.Equal((isTaken, isTaken), (Shares.ParsePercentage(written).Fault is null, Regex.IsMatch(written, Shares.PercentagePattern)));

    [Theory]
    [InlineData("x1.5", true)]
    [InlineData("x .5", true)]
    [InlineData(".5 / wk", true)]
    [InlineData("exactly 40.", true)]
    [InlineData("exactly40", false)]
    public void A_period_is_taken_by_the_pattern_where_the_reader_takes_it(string written, bool isTaken) =>
        Assert.Equal((isTaken, isTaken), (DemandPeriods.Parse(written).Fault is null, Regex.IsMatch(written, DemandPeriods.Pattern)));

    private static Node Tree(string text) => YamlTree.Read(text, "s.yaml", new ProblemList())!;
}
