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

    // Of those that the language's schema does not find nearly all are names that are not known: it does not know what a file defines.
    [Fact]
    public void The_schema_of_the_language_finds_seven_in_ten_of_what_the_reader_finds_that_of_a_scenario_nearly_all_and_neither_what_it_takes()
    {
        var (language, own) = (new JsonSchema(JsonNode.Parse(ScenarioSchema.Json())!.AsObject()), Files.ToDictionary(file => file, Own));
        Tally[] tallies = [new("of the language", 0.7, _ => language), new("of a scenario", 0.85, file => own[file])];
        Compare(tallies);
        foreach (var tally in tallies) output.WriteLine(tally.Said);
        Assert.All(tallies, tally => Assert.True(tally.IsGood, tally.Details));
    }

    [Fact]
    public void The_schema_of_a_scenario_takes_it() => Assert.All(Files, file =>
        Assert.Empty(Own(file).Problems(YamlTree.Read(File.ReadAllText(file), file, new ProblemList())!)));

    private static JsonSchema Own(string file) =>
        new(JsonNode.Parse(ScenarioSchema.JsonOf(file, TextOf)!)!.AsObject());

    private static string? TextOf(string name) => Texts.GetOrAdd(name, one => File.Exists(one) ? File.ReadAllText(one) : null);

    private static void Compare(Tally[] tallies)
    {
        var random = new Random(20260214);
        for (var (tried, found) = (0, 0); found < Mistakes && tried < 10 * Mistakes; tried++)
        {
            var file = Files[tried % Files.Length];
            if (Mistaken(random, File.ReadAllText(file)) is not var (text, mistake)) continue;
            var problems = new ProblemList();
            if (YamlTree.Read(text, file, problems) is not { } tree || problems.Errors > 0) continue; // no YAML: editors say so without a schema
            var error = ScenarioFile.ReadText(text, file, include: TextOf).Problems.FirstOrDefault(problem => problem.IsError);
            if (error is not null) found++;
            foreach (var tally in tallies) tally.Add(file, tree, mistake, error);
        }
    }

    /// <summary>What one kind of schema finds of what the reader finds.</summary>
    private sealed class Tally(string name, double least, Func<string, JsonSchema> schemaOf)
    {
        private readonly List<string> _missed = [], _wrong = [];
        private int _found;

        private double Share => _found / (double)(_found + _missed.Count);

        internal bool IsGood => Share >= least && _wrong.Count == 0;

        internal string Said => $"{name}: {_found} of {_found + _missed.Count} mistakes were found, {Share:P1}; {_wrong.Count} texts that the reader takes were marked";

        internal string Details => $"{Said}; missed were\n{string.Join('\n', _missed.Distinct().Take(2000))}\nthe reader takes\n{string.Join('\n', _wrong.Distinct())}";

        internal void Add(string file, Node tree, string mistake, Problem? error)
        {
            var problems = schemaOf(file).Problems(tree);
            if (error is not null && problems.Count > 0) _found++;
            else if (error is not null) _missed.Add($"{Path.GetFileName(file)}: {mistake}: {error.Message}");
            else if (problems.Count > 0) _wrong.Add($"{Path.GetFileName(file)}: {mistake}: {problems[0]}");
        }
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
