using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Text;
using Xunit.Abstractions;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>What an editor finds by the schema, of single mistakes that people make in files that ship: a letter too few or too many, another unit or none, a sign, a comma, a day
/// that there is not, a list or nothing where a value stands.</summary>
[Trait("Category", "Slow")]
public partial class SingleMistakeTests(ITestOutputHelper output)
{
    // Each is read with all that the file includes. EXCHANGESIM_MISTAKES is another number of them.
    private static readonly int Mistakes = int.TryParse(Environment.GetEnvironmentVariable("EXCHANGESIM_MISTAKES"), out var wanted) ? wanted : 1000;
    private static readonly string[] Files = [.. Shipped.Scenarios];
    private static readonly ConcurrentDictionary<string, string?> Texts = new();

    // Of the language's, three in four are found: nearly all others are names that are not known, and it does not know what a file defines.
    [Fact]
    public void The_schema_of_the_language_finds_seven_in_ten_of_what_the_reader_finds_and_nothing_that_it_takes()
    {
        var schema = new JsonSchema(JsonNode.Parse(ScenarioSchema.Json())!.AsObject());
        Finds(Mistakes, 0.7, _ => schema);
    }

    [Fact]
    public void The_schema_of_a_scenario_finds_nearly_all_that_the_reader_finds_and_nothing_that_it_takes()
    {
        var schemas = Files.ToDictionary(file => file, Own);
        Finds(Mistakes, 0.85, file => schemas[file]);
    }

    [Fact]
    public void The_schema_of_a_scenario_takes_it() => Assert.All(Files, file =>
        Assert.Empty(Own(file).Problems(YamlTree.Read(File.ReadAllText(file), file, new ProblemList())!)));

    private static JsonSchema Own(string file) =>
        new(JsonNode.Parse(ScenarioSchema.JsonOf(file, TextOf)!)!.AsObject());

    private static string? TextOf(string name) => Texts.GetOrAdd(name, one => File.Exists(one) ? File.ReadAllText(one) : null);

    private void Finds(int mistakes, double least, Func<string, JsonSchema> schemaOf)
    {
        var random = new Random(20260214);
        var (found, missed, wrong) = (0, new List<string>(), new List<string>());
        for (var tried = 0; found + missed.Count < mistakes && tried < 10 * mistakes; tried++)
        {
            var file = Files[tried % Files.Length];
            if (Mistaken(random, File.ReadAllText(file)) is not var (text, mistake)) continue;
            var problems = new ProblemList();
            if (YamlTree.Read(text, file, problems) is not { } tree || problems.Errors > 0) continue; // no YAML: editors say so without a schema
            var errors = ScenarioFile.ReadText(text, file, include: TextOf).Problems.Where(problem => problem.IsError).ToList();
            var (isFlagged, isTaken) = (schemaOf(file).Problems(tree).Count > 0, errors.Count == 0);
            if (isTaken && isFlagged) wrong.Add($"{Path.GetFileName(file)}: {mistake}: {schemaOf(file).Problems(tree)[0]}");
            else if (!isTaken && isFlagged) found++;
            else if (!isTaken) missed.Add($"{Path.GetFileName(file)}: {mistake}: {errors[0].Message}");
        }
        var share = found / (double)(found + missed.Count);
        output.WriteLine($"{found} of {found + missed.Count} mistakes were found, {share:P1}; {wrong.Count} texts that the reader takes were marked");
        Assert.True(share >= least && wrong.Count == 0, $"{share:P1} of {found + missed.Count} were found; missed were\n{string.Join('\n', missed.Distinct().Take(2000))}\n"
            + $"the reader takes\n{string.Join('\n', wrong.Distinct())}");
    }

    private static (string Text, string Mistake)? Mistaken(Random random, string text)
    {
        var places = Places(YamlTree.Read(text, "s.yaml", new ProblemList())!).ToList();
        var (spot, written, isKey) = places[random.Next(places.Count)];
        var lines = text.Split('\n');
        var line = lines[spot.Line - 1];
        var at = spot.Column - 1;
        if (at + written.Length > line.Length || line.Substring(at, written.Length) != written || Instead(random, written, isKey) is not { } instead) return null;
        lines[spot.Line - 1] = line[..at] + instead + line[(at + written.Length)..];
        return (string.Join('\n', lines), $"'{written}' → '{instead}'");
    }

    private static string? Instead(Random random, string written, bool isKey)
    {
        var at = random.Next(written.Length);
        return (isKey ? random.Next(2) : random.Next(9)) switch
        {
            0 => written.Length > 2 ? written.Remove(at, 1) : null,
            1 => written.Insert(at, written[at].ToString()),
            2 => Changed(Unit(), written, "${n} hours"),
            3 => Changed(Unit(), written, "${n}"),
            4 => Changed(Number(), written, "-${n}"),
            5 => Changed(Number(), written, "${n},5"),
            6 => Changed(Day(), written, "${y}-13-${d}"),
            7 => $"[{written}, {written}]",
            _ => "",
        };
    }

    private static string? Changed(Regex part, string written, string instead) => part.Replace(written, instead, 1) is var changed && changed != written ? changed : null;

    private static IEnumerable<(Spot Spot, string Written, bool IsKey)> Places(Node node) => node switch
    {
        Scalar { Value.Length: > 0 } scalar => [(scalar.Spot, scalar.Value, false)],
        Sequence list => list.Items.SelectMany(Places),
        Mapping map => map.Entries.SelectMany(entry => Places(entry.Value).Prepend((entry.KeySpot, entry.Key, true))),
        _ => [],
    };

    [GeneratedRegex(@"(?<n>[0-9.]+) (ms|s|min|h|d|wk|y)\b")]
    private static partial Regex Unit();

    [GeneratedRegex("(?<n>[0-9.]+)")]
    private static partial Regex Number();

    [GeneratedRegex("(?<y>[0-9]{4})-[0-9]{2}-(?<d>[0-9]{2})")]
    private static partial Regex Day();
}
