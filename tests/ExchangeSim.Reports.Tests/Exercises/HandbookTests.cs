using System.Text.RegularExpressions;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Exercises.Manuals;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Reports.Tests.Exercises;

/// <summary>The handbook says in the paper's language what events do and which fields a form needs.</summary>
public partial class HandbookTests
{
    private static readonly string Folder = Path.Combine(ShippedFiles.Folder, "exercises");

    public static TheoryData<string> Plans => [.. Directory.GetFiles(Folder, "*.exercise.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Text(PlannedExercise planned, string code)
    {
        var writer = new StringWriter();
        PaperHtml.Write(writer, Handbook.Of(planned, new PaperLanguage(code)));
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Events_that_an_inject_begins_are_said_by_what_they_do(string file)
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Folder, file)));
        foreach (var code in PaperLanguage.All)
        {
            var (paper, language) = (Text(planned, code), new PaperLanguage(code));
            foreach (var fires in planned.Plan.Injects.Select(inject => inject.Fires).OfType<string>())
            {
                var said = new EventInWords(planned, language).Of(fires);
                Assert.Contains(language.Of(HandbookWords.Fires, said), paper, StringComparison.Ordinal);
                Assert.DoesNotContain(fires.Replace('-', ' '), said, StringComparison.Ordinal);
            }
            foreach (var field in planned.Plan.Leads.SelectMany(lead => lead.Right.Needs)) Assert.Contains(FieldWords.Of(language, field), paper, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void The_list_has_what_the_scenario_does_by_itself_too(string file)
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Folder, file)));
        var paper = Text(planned, "fr");
        Assert.All(planned.Scenario.Injects, inject => Assert.Contains(new EventInWords(planned, new PaperLanguage("fr")).Of(inject.Id), paper, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Limits_are_only_those_that_can_be_reached(string file)
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Folder, file)));
        var tasks = planned.Plan.Objectives.SelectMany(objective => objective.Targets).SelectMany(target => target.Tasks).ToList();
        Assert.NotEmpty(tasks);
        foreach (var limits in tasks.Select(task => Handbook.Limits(task, new PaperLanguage("en"))))
        {
            Assert.DoesNotContain("S ≤ 0\n", limits, StringComparison.Ordinal);
            Assert.DoesNotContain("0.5", limits, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Fields_are_called_as_on_the_form()
    {
        foreach (var code in PaperLanguage.All)
        {
            var form = Fields(File.ReadAllText(Path.Combine(ShippedFiles.Folder, "..", "src", "ExchangeSim.Web", "client", "src", "words", "seat", code + ".ts")));
            Assert.True(form.Count > 30);
            Assert.All(form, field => Assert.Equal(field.Name, FieldWords.Of(new PaperLanguage(code), field.Id).Replace('\u00a0', ' ')));
        }
    }

    private static List<(string Id, string Name)> Fields(string words)
    {
        var from = words.IndexOf("  fields: {", StringComparison.Ordinal);
        var section = words[from..words.IndexOf("\n  }", from, StringComparison.Ordinal)];
        return [.. Field().Matches(section).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
    }

    [GeneratedRegex("^    '?([a-z-]+)'?: \\['([^']*)'", RegexOptions.Multiline)] private static partial Regex Field();
}
