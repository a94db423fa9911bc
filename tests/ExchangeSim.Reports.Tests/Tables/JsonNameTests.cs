using System.Text.Json.Nodes;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Tests.Tables;

/// <summary>What a table and a JSON document both have is called the same in both, as the published schemas have it.</summary>
public sealed class JsonNameTests
{
    // Which objects of which document have the rows of a table.
    private static readonly (string Table, string Document, string Place)[] Places =
    [
        ("latency", "run", "latency"), ("desks", "run", "desks"), ("desk-load", "run", "desks"), ("curves", "run", "curves"), ("outcomes", "run", "outcomes"),
        ("endings", "run", "endings"), ("open-at-start", "run", "openAtStart"), ("where-time-goes", "run", "charges"),
        ("calendar-flow", "run", "calendar"), ("calendar-cohort", "run", "calendar"), ("calendar-stock", "run", "calendar"), ("calendar-stock-years", "run", "calendar"),
        ("comparison", "comparison", "policies"), ("goals", "comparison", "policies"), ("why", "comparison", "policies"), ("why-sums", "comparison", "policies"),
        ("points", "sweep", "points"), ("effects", "sweep", "effects"), ("search", "search", "tried"),
    ];

    // What a document says once for all its rows, and what its lists and objects say by their place.
    private static readonly string[] Above = ["policy", "agency", "desk", "unit", "goal", "figure", "outcome", "path", "busiest_agency", "busiest_desk"];

    private static readonly SweepFigures Sweep = new("s", "S", new Metric(Statistic.P90), default, [], [], 1, 1, 30, 0.95, true, [], [], [], [], []);

    private static readonly List<TableShape> Shapes =
    [
        .. RunTables.All.Select(table => table.Shape), .. ComparisonTables.All.Where(table => table.Name is not ("curves" or "outcomes")).Select(table => table.Shape),
        SweepTables.Points(Sweep).Shape, SweepTables.Effects(Sweep).Shape, SweepTables.Search(new Metric(Statistic.P90)).Shape,
    ];

    public static TheoryData<string> Tables => [.. Shapes.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_column_is_in_JSON_what_it_is_in_the_table(string table)
    {
        var (_, document, place) = Places.Single(one => one.Table == table);
        var root = Schema(document);
        var names = Names(root, root["properties"]![place]!).ToHashSet();
        Assert.NotEmpty(names);
        Assert.All(Shapes.Single(shape => shape.Name == table).Columns.Select(column => column.Name).Except(Above), name => Assert.True(Has(names, name), name));
    }

    [Fact]
    public void The_figures_that_a_row_of_a_comparison_names_are_fields_of_its_groups()
    {
        var root = Schema("comparison");
        var names = Names(root, root["properties"]!["policies"]!["items"]!["properties"]!["groups"]!).ToHashSet();
        Assert.All(ComparisonTables.FigureNames, name => Assert.Contains(Camel(name), names));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("comparison")]
    public void Outcomes_and_parts_of_latency_have_in_JSON_the_words_that_tables_have(string document)
    {
        Assert.Equal([string.Join(' ', Enum.GetValues<Outcome>().Select(ValueNames.Of))], Values(Schema(document), "outcome").Distinct());
        Assert.Equal([string.Join(' ', PartNames.All.Select(PartNames.Value))], Values(Schema(document), "part").Distinct());
    }

    // The words that a field may have, of each field of that name; null, where there may be none, left out.
    private static IEnumerable<string> Values(JsonNode schema, string field) => schema switch
    {
        JsonObject some => some.SelectMany(word => word.Key == field && word.Value?["enum"] is JsonArray words
            ? [string.Join(' ', words.OfType<JsonNode>().Select(one => one.GetValue<string>()))] : word.Value is { } inner ? Values(inner, field) : []),
        JsonArray many => many.OfType<JsonNode>().SelectMany(one => Values(one, field)),
        _ => [],
    };

    // A figure with its interval may be an object that is called as its column is; then the words for it are fields in it.
    private static bool Has(HashSet<string> names, string column) => names.Contains(Camel(column)) || ((string[])["half_width", "restricted_to"]).Any(inner =>
        column.Contains($"_{inner}_", StringComparison.Ordinal) && names.Contains(Camel(column.Replace($"_{inner}", "", StringComparison.Ordinal))) && names.Contains(Camel(inner)))
        || IsSettled(names, column);

    // The figure of a search and the effect of a sweep are named by the document's own words, and their unit stands there.
    private static bool IsSettled(HashSet<string> names, string column) => (column.StartsWith("effect_", StringComparison.Ordinal) && names.Contains("effects"))
        || (column.StartsWith("latency_p90_", StringComparison.Ordinal) && names.Contains("figure"))
        || (column == "busiest_utilisation_share" && names.Contains("utilisationShare"));

    private static string Camel(string column) => string.Concat(column.Split('_').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<string> Names(JsonObject root, JsonNode schema) => schema switch
    {
        JsonObject some when some["$ref"] is { } other => Names(root, root["definitions"]![other.GetValue<string>()["#/definitions/".Length..]]!),
        JsonObject some => some.SelectMany(word => word.Key == "properties"
            ? word.Value!.AsObject().SelectMany(field => Names(root, field.Value!).Prepend(field.Key)) : Names(root, word.Value!)),
        JsonArray many => many.SelectMany(one => Names(root, one!)),
        _ => [],
    };

    private static JsonObject Schema(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(ShippedFiles.Folder, "..", "docs", "reference", "schemas", name + ".schema.json")))!.AsObject();
}
