using System.Text;
using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Scenarios.Tests.Exercises;

/// <summary>The tables of keys in the reference of the exercise language are made from what the reader reads by.</summary>
public class ExerciseLanguagePageTests
{
    private const string Begin = "<!-- keys -->\n", End = "<!-- end of keys -->\n";

    private static readonly (string Heading, string? Definition)[] Nouns =
    [
        ("The exercise", null), ("`seats:` a seat", "seat"), ("`for-people:`", "for-people"), ("`objectives:` an objective", "objective"), ("`targets:` a target", "target"),
            ("`tasks:` a task", "task"),
        ("`leads:` a lead", "lead"), ("`persons:` a person", "person"), ("`property:` a piece of property", "property"), ("`documents:` a document", "document"),
            ("`right:` of a lead", "right"),
        ("`injects:` an inject", "inject"),
    ];

    [Fact]
    public void The_page_has_every_key_with_what_it_means()
    {
        var file = Path.Combine(Shipped.Folder, "..", "docs", "reference", "exercise-language.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var tables = Tables();
        if (Environment.GetEnvironmentVariable("EXCHANGESIM_UPDATE_DOCUMENTS") is { Length: > 0 }) File.WriteAllText(file, page[..from] + tables + page[to..]);
        else Assert.Equal(tables, page[from..to]);
    }

    private static string Tables()
    {
        var schema = JsonNode.Parse(ExerciseSchema.Json())!;
        var text = new StringBuilder("\n");
        foreach (var (heading, definition) in Nouns)
        {
            text.Append($"### {heading}\n\n| key | what it is |\n|---|---|\n");
            var noun = definition is null ? schema : schema["definitions"]![definition]!;
            foreach (var (key, value) in noun["properties"]!.AsObject())
                text.Append($"| `{key}` | {value!["description"]!.GetValue<string>().Replace("|", "\\|", StringComparison.Ordinal)}{Words(value)} |\n");
            text.Append('\n');
        }
        return text.ToString();
    }

    // The words of a closed list are shown, everything else is explained in words.
    private static string Words(JsonNode value) =>
        value["enum"] is JsonArray words && words.All(word => word!.GetValueKind() == System.Text.Json.JsonValueKind.String) ? " "
            + string.Join(", ", words.Select(word => $"`{word}`")) : "";
}
