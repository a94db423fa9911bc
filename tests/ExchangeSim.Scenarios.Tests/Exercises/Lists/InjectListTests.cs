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
    public void A_list_that_is_unchanged_leaves_every_shipped_plan_byte_for_byte_as_it_is()
    {
        var plans = Directory.GetFiles(Path.Combine(Shipped.Folder, "exercises"), "*.exercise.yaml");
        Assert.NotEmpty(plans);
        foreach (var plan in plans)
        {
            var text = System.IO.File.ReadAllText(plan);
            var read = ExerciseFile.ReadText(text, plan.Replace('\\', '/'), name => System.IO.File.Exists(name) ? System.IO.File.ReadAllText(name) : null);
            var rows = CsvTable.Read(CsvTable.Write(InjectList.Of(read.Plan!, read.Scenario!)));
            Assert.Equal(text, InjectList.Into(text, rows, InjectList.Of(read.Plan!, read.Scenario!)));
        }
    }

    private const string TwoInjects = """

        injects:
          # At the minister's wish.
          visit:
            at: 2022-10-05 09:00 # a Wednesday
            title: A visit
            text: EXERCISE. A visit.

          # Late on.
          storm: { after: 10 d, title: A storm, text: EXERCISE. A storm. }
          call:
            after: 3 d
            title: A call
            text: >-
              EXERCISE. A call
              # of two lines.

        # What comes at the end.

        """;

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void What_a_list_has_changed_is_written_anew_and_all_else_keeps_the_words_of_the_author(string further)
    {
        var own = System.IO.File.ReadAllText(File);
        var (from, to) = (own.IndexOf("\ninjects:", StringComparison.Ordinal), own.IndexOf("\nquestions:", StringComparison.Ordinal));
        var text = own[..from] + TwoInjects.Replace("\n  ", $"\n  {further}", StringComparison.Ordinal) + own[(to + 1)..];
        var read = Read(text);
        Assert.Empty(read.Problems);
        var had = InjectList.Of(read.Plan!, read.Scenario!);
        var title = had[0].ToList().IndexOf("title.en");
        string Changed(string id, int column, string cell) => column == title && id == "visit" ? "Two visits" : cell;
        IReadOnlyList<IReadOnlyList<string>> rows = [.. had.Select(row => (IReadOnlyList<string>)[.. row.Select((cell, column) => Changed(row[0], column, cell))])];
        var written = InjectList.Into(text, rows, had);
        Assert.Contains("  \"visit\":\n    at: 2022-10-05 09:00 # a Wednesday\n", written);
        Assert.Contains("  # Late on.\n  storm: { after: 10 d, title: A storm, text: EXERCISE. A storm. }\n  call:\n    after: 3 d\n", written);
        Assert.Contains("      # of two lines.\n\n# What comes at the end.\nquestions:", written);
        Assert.Equal(["Two visits", "A storm", "A call"], Read(written).Plan!.Injects.Select(inject => inject.Title.In("en")));
        Assert.Equal(read.Plan!.Injects.Select(inject => inject.After), Read(written).Plan!.Injects.Select(inject => inject.After));
    }

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
