using System.Text.Json;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Tests;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Exercises.Grades;

namespace ExchangeSim.Reports.Tests.Exercises;

public class GradeTests
{
    private static IReadOnlyList<string> StatementsOf(Room room)
    {
        var writer = new StringWriter();
        XapiStatements.Write(writer, room);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Statements_keep_the_rules_of_xAPI_and_have_ids_of_their_own(int seed)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        var lines = StatementsOf(room);
        Assert.All(lines, line => Assert.Empty(Statements.Faults(line)));
        Assert.Equal(lines.Count, lines.Select(Id).Distinct().Count());
        Assert.Equal(lines, StatementsOf(room));
        var said = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("verb").GetProperty("id").GetString()!.Split('/')[^1]).ToList();
        Assert.Equal(2, said.Count(verb => verb == "initialized"));
        Assert.Equal(2, said.Count(verb => verb == "completed"));
        Assert.Equal(room.Entries.Count(entry => entry.Command is Decide), said.Count(verb => verb == "responded"));
        Assert.Equal(room.Entries.Count(entry => entry.Command is SendRequest), said.Count(verb => verb == "interacted"));
    }

    [Theory]
    [InlineData("\"version\":\"1.0.3\"", "\"version\":\"1.1\"", "version")]
    [InlineData("\"objectType\":\"Agent\",", "\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.c\",", "actor has a property 'mbox'")]
    [InlineData("http://adlnet.gov/expapi/verbs/initialized", "initialized", "verb has no IRI: initialized")]
    [InlineData("\"platform\":\"ExchangeSim\"", "\"platform\":null", "platform is null")]
    public void The_reader_of_statements_finds_what_is_wrong(string text, string instead, string fault)
    {
        using var room = Lesson.Started();
        Assert.Contains(fault, Statements.Faults(StatementsOf(room)[0].Replace(text, instead, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_grade_is_the_mean_of_the_tasks_that_are_about_the_persons_seats_or_about_all()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 3);
        var judged = ExchangeSim.Exercises.Judging.Judgement.Of(room);
        var grades = Grade.In(room);
        Assert.Equal(["anna", "binh"], grades.Select(grade => grade.Person.Participant));
        Assert.All(grades, grade => Assert.Equal(judged.Score, grade.Points)); // no task of the first lesson is about one seat
        Assert.All(grades, grade => Assert.True(grade.Right <= grade.InTime && grade.InTime <= grade.Decisions && grade.SentRight <= grade.Sent));
        Assert.Equal(room.World.Taken.Count(taken => taken.Participant is not null && !taken.Open.IsQuestion), grades.Sum(grade => grade.InTime));
    }

    [Fact]
    public void The_table_has_a_row_for_each_participant_and_as_many_cells_as_headings()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 3);
        var table = GradeTable.Of(room.Planned, Grade.In(room));
        Assert.Equal(3, table.Count);
        Assert.All(table, row => Assert.Equal(table[0].Count, row.Count));
        Assert.Equal(["identifier", "name", "room", "seats", "grade", "max_grade"], table[0].Take(6));
    }

    [Fact]
    public void Decimals_stand_behind_what_the_form_has_before_them()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 3);
        var grades = Grade.In(room).Select(grade => grade with { Points = 87.5 }).ToList();
        Assert.Equal(("87.5", "87,5"), (GradeTable.Of(room.Planned, grades)[1][4], GradeTable.Of(room.Planned, grades, CsvForm.Comma)[1][4]));
    }

    [Fact]
    public void What_nobody_had_an_occasion_for_is_not_observed_in_the_table_and_has_no_points()
    {
        using var room = Lesson.Started();
        var rows = GradeTable.Of(room.Planned, Grade.In(room));
        var column = rows[0].ToList().IndexOf("lawful-answers_rating");
        Assert.All(rows.Skip(1), row => Assert.Equal(("not observed", ""), (row[column], row[column + 1])));
    }

    [Fact]
    public void Who_was_taken_out_and_came_back_has_one_row_with_what_both_stays_did()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 3);
        var before = Grade.In(room).Single(grade => grade.Person.Participant == "anna");
        Assert.Null(room.Take(new RemovePerson("anna")));
        Assert.Null(room.Take(new JoinRoom("another browser", "Anna"), "another browser"));
        var after = Grade.In(room);
        Assert.Equal(2, after.Count);
        Assert.Equal((before.InTime, before.Right, before.Sent), (after[0].InTime, after[0].Right, after[0].Sent));
        Assert.InRange(after[0].Decisions, before.Decisions, before.Decisions + 1); // what lay open when she was taken out came up while she sat there
        Assert.Equal(3, GradeTable.Of(room.Planned, after).Count);
    }

    private static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;
}
