using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Exercises.Lists;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Exercises.Lists;

public class InjectListTests
{
    private static readonly string File = Path.Combine(Shipped.Folder, "exercises", "vietnam-laos-review.exercise.yaml").Replace('\\', '/');

    private static ExerciseReadResult Read(string text) => ExerciseFile.ReadText(text, File, name => System.IO.File.Exists(name) ? System.IO.File.ReadAllText(name) : null);

    [Fact]
    public void A_list_that_goes_out_and_comes_back_gives_the_same_injects()
    {
        var read = Read(System.IO.File.ReadAllText(File).Replace("\ninjects:\n", "\ninjects:\n  more: { after: 2 h, unless: asked laos, title: More, text: EXERCISE. More. }\n"));
        Assert.NotNull(read.Plan!.Injects[0].Unless);
        var rows = CsvTable.Read(CsvTable.Write(InjectList.Of(read.Plan!, read.Scenario!)));
        var again = Read(InjectList.Into(System.IO.File.ReadAllText(File), rows));
        Assert.Empty(again.Problems);
        Assert.Equal(Lines(read), Lines(again));
        Assert.Equal(read.Plan!.Questions.Count, again.Plan!.Questions.Count);
        Assert.Equal(read.Plan.Leads.Count, again.Plan.Leads.Count);
    }

    private static IEnumerable<string> Lines(ExerciseReadResult read) => InjectList.Of(read.Plan!, read.Scenario!).Select(row => string.Join('|', row));

    [Fact]
    public void A_row_may_say_when_as_a_date_and_stand_alone()
    {
        IReadOnlyList<IReadOnlyList<string>> rows = [["id", "at", "title.en", "text.en"], ["call", "2022-10-05 09:00", "A call", "Say \"yes\", please: now"], ["", "", "", ""]];
        var read = Read(InjectList.Into(System.IO.File.ReadAllText(File), CsvTable.Read(CsvTable.Write(rows))));
        Assert.Empty(read.Problems);
        var inject = Assert.Single(read.Plan!.Injects);
        Assert.Equal(("call", "Say \"yes\", please: now", 49.0), (inject.Id, inject.Text!.In("en"), inject.After!.Value.TotalHours));
    }

    [Fact]
    public void What_is_wrong_with_a_list_is_said()
    {
        Assert.Contains("no column 'id'", Assert.Throws<FormatException>(() => InjectList.Into("", [["name"]])).Message);
        Assert.Contains("'when'; known: id, kind, after", Assert.Throws<FormatException>(() => InjectList.Into("", [["id", "when"]])).Message);
    }

    [Theory]
    [InlineData("=SUM(A1)")]
    [InlineData("＝SUM(A1)")]
    [InlineData("-3 people")]
    [InlineData("two\nlines")]
    [InlineData("a \"quoted\" word, and a comma")]
    [InlineData("'already marked")]
    [InlineData("''=marked twice")]
    public void Every_cell_comes_back_as_it_was(string cell)
    {
        var written = CsvTable.Write([["a", cell]]);
        Assert.Equal(["a", cell], CsvTable.Read(written)[0]);
        Assert.DoesNotContain(",=", written);
        Assert.DoesNotContain(",-", written);
    }

    [Theory]
    [InlineData("id;title.en\nx;A, b")]
    [InlineData("\uFEFFid\ttitle.en\r\nx\tA, b\r\n\r\n")]
    public void Spreadsheets_of_other_countries_are_read(string text) => Assert.Equal(["x", "A, b"], CsvTable.Read(text)[1]);
}
