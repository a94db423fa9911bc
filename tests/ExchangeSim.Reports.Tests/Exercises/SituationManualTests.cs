using ExchangeSim.Exercises.Plans;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Exercises.Manuals;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Reports.Tests.Exercises;

/// <summary>The situation manual says which rules the plan sets for officers.</summary>
public class SituationManualTests
{
    private static readonly PlannedExercise Lesson = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(ShippedFiles.Folder, "exercises", "first-lesson.exercise.yaml")));

    private static string Manual(string added, string code)
    {
        var sources = Lesson.Sources;
        var planned = PlannedExercise.OfTexts([sources[0] with { Text = sources[0].Text + added }, .. sources.Skip(1)]);
        var writer = new StringWriter();
        PaperHtml.Write(writer, SituationManual.Of(planned, new PaperLanguage(code)));
        return System.Net.WebUtility.HtmlDecode(writer.ToString());
    }

    [Fact]
    public void It_says_in_each_language_whether_officers_may_move_and_how_many()
    {
        foreach (var code in PaperLanguage.All)
        {
            var language = new PaperLanguage(code);
            var (freely, none, some) = (language[ManualWords.MoveFreely], language[ManualWords.MoveNone], language.Of(ManualWords.MoveSome, "2"));
            Assert.Contains(freely, Manual("", code), StringComparison.Ordinal);
            Assert.Contains(none, Manual("\nofficers-may-move: no\n", code), StringComparison.Ordinal);
            Assert.Contains(some, Manual("\nofficers-may-move: 2\n", code), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_basis_that_is_right_for_a_lead_is_among_those_that_it_lists()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(ShippedFiles.Folder, "exercises"), "*.exercise.yaml"))
        {
            var planned = PlannedExercise.Of(ExerciseFile.Read(file));
            var language = new PaperLanguage("fr");
            var listed = SituationManual.Of(planned, language).Blocks.OfType<Grid>().SelectMany(grid => grid.Rows).ToList();
            Assert.All(planned.Plan.Leads.SelectMany(lead => lead.Right.Bases), basis =>
            {
                var row = Assert.Single(listed, row => row[0] == new PlanNames(planned, language).Basis(basis));
                Assert.All(row, cell => Assert.NotEqual("", cell));
            });
        }
    }

    [Fact]
    public void It_names_the_seats_where_their_rules_differ()
    {
        var sources = Lesson.Sources;
        var first = Lesson.Plan.Seats[0];
        var text = sources[0].Text.Replace($"  {first.Id}:\n", $"  {first.Id}:\n    officers-may-move: no\n", StringComparison.Ordinal);
        Assert.NotEqual(sources[0].Text, text);
        var planned = PlannedExercise.OfTexts([sources[0] with { Text = text }, .. sources.Skip(1)]);
        var writer = new StringWriter();
        PaperHtml.Write(writer, SituationManual.Of(planned, new PaperLanguage("en")));
        var paper = System.Net.WebUtility.HtmlDecode(writer.ToString());
        Assert.Contains($"{first.Name.In("en")}: Officers stay at their own desks.", paper, StringComparison.Ordinal);
        Assert.Contains($"{Lesson.Plan.Seats[1].Name.In("en")}: Officers may be moved", paper, StringComparison.Ordinal);
    }
}
