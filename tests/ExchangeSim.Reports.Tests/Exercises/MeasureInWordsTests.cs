using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Exercises.Manuals;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Reports.Tests.Exercises;

/// <summary>Papers say what a task is measured by in their own words, not in those of the plan's file.</summary>
public class MeasureInWordsTests
{
    private static readonly string Folder = Path.Combine(ShippedFiles.Folder, "exercises");

    private static PlannedExercise Plan(string file) => PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Folder, file)));

    public static TheoryData<string> Plans => [.. Directory.GetFiles(Folder, "*.exercise.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_measure_that_ships_is_in_the_words_of_each_language_and_names_nothing_by_its_id(string file)
    {
        var planned = Plan(file);
        var measures = planned.Plan.Objectives.SelectMany(objective => objective.Targets).SelectMany(target => target.Tasks).Select(task => task.Measure).ToList();
        Assert.NotEmpty(measures);
        string[] ids =
        [
            .. planned.Plan.Leads.Select(lead => lead.Id).Concat(planned.Scenario.Procedures.Select(one => one.Id)).Where(id => id.Contains('-', StringComparison.Ordinal)),
        ];
        foreach (var measure in measures)
        {
            string[] said = [.. PaperLanguage.All.Select(code => new MeasureInWords(planned, new PaperLanguage(code)).Of(measure))];
            Assert.Equal(3, said.Distinct().Count());
            Assert.All(said, text => Assert.DoesNotContain(ids, id => text.Contains(id, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("en", "Share of decisions taken in time, seat: Ha Noi bureau, within 12\u00a0h ≥ 90\u00a0%")]
    [InlineData("fr", "Part des décisions prises à temps, place\u00a0: Bureau de Hanoï, en 12\u00a0h au plus ≥ 90\u00a0%")]
    [InlineData("vi", "Tỷ lệ quyết định kịp hạn, vị trí: Văn phòng Hà Nội, trong vòng 12\u00a0giờ ≥ 90%")]
    public void A_share_of_decisions_names_the_seat_and_the_time(string code, string expected)
    {
        var figure = new DecisionShare(DecisionMerit.InTime, NodaTime.Duration.FromHours(12), new RequestFilter(), "hanoi");
        Assert.Equal(expected, new MeasureInWords(Plan("first-lesson.exercise.yaml"), new PaperLanguage(code)).Of(new TaskMeasure("", figure, Model.Comparison.AtLeast, 0.9)));
    }

    [Fact]
    public void The_condition_of_an_inject_is_in_the_words_of_each_language_on_the_page_and_in_the_handbook()
    {
        var sources = Plan("first-lesson.exercise.yaml").Sources;
        const string Injects = "\ninjects:\n  hint: { after: 2 h, unless: asked laos for information, title: Hint, text: Ask them. }\n";
        var planned = PlannedExercise.OfTexts([sources[0] with { Text = sources[0].Text + Injects }, .. sources.Skip(1)]);
        var (inject, said) = Assert.Single(ConditionsInWords.Of(planned));
        Assert.Equal("hint", inject);
        Assert.Equal(PaperLanguage.All, said.ByLanguage.Keys);
        Assert.Equal(3, said.ByLanguage.Values.Distinct().Count());
        foreach (var code in PaperLanguage.All)
        {
            var writer = new StringWriter();
            PaperHtml.Write(writer, Handbook.Of(planned, new PaperLanguage(code)));
            var paper = System.Net.WebUtility.HtmlDecode(writer.ToString());
            Assert.Contains(said.In(code), paper, StringComparison.Ordinal);
            Assert.DoesNotContain("asked laos", paper, StringComparison.Ordinal);
        }
    }
}
