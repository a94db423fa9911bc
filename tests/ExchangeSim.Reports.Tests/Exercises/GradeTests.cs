using System.Text.Json;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
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

    [Fact]
    public void A_statement_of_a_refusal_has_the_ground_that_the_person_named()
    {
        using var room = ParticipantSheetTests.WithNamedGround();
        var lines = StatementsOf(room);
        Assert.All(lines, line => Assert.Empty(Statements.Faults(line)));
        var extensions = lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(one => one.TryGetProperty("result", out var result) && result.TryGetProperty("extensions", out _))
            .Select(one => one.GetProperty("result").GetProperty("extensions").GetRawText()).ToList();
        Assert.Equal(["{\"https://exchangesim.invalid/ground\":\"sovereignty-or-security\"}"], extensions);
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
        Assert.Equal(["identifier", "name", "room", "seats", "grade", "max_grade", "grade_of"], table[0].Take(7));
    }

    [Fact]
    public void The_table_says_whether_a_grade_is_the_rooms_or_of_the_persons_own_seat()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 3);
        Assert.Equal(["room", "room"], GradeTable.Of(room.Planned, Grade.In(room)).Skip(1).Select(row => row[6]));
        var sources = WideLesson.Planned.Sources;
        var byHanoi = PlannedExercise.OfTexts([sources[0] with { Text = sources[0].Text.Replace("decisions taken right >= 90 %", "decisions by hanoi taken right >= 90 %",
            StringComparison.Ordinal) }, .. sources.Skip(1)]);
        using var other = WideLesson.Played(Lesson.Started(byHanoi), 3);
        Assert.Equal(["seat", "room"], GradeTable.Of(byHanoi, Grade.In(other)).Skip(1).Select(row => row[6]));
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
        Assert.Equal(before.Decisions, after[0].Decisions); // what lay open when she was taken out stayed nobody's
        Assert.Equal(3, GradeTable.Of(room.Planned, after).Count);
    }

    [Fact]
    public void Who_never_sat_at_a_seat_has_no_grade_and_completes_nothing()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new JoinRoom("lnh", "Lnh"), "lnh"));
        WideLesson.Played(room, 3);
        var grade = Grade.In(room).Single(one => one.Person.Participant == "lnh");
        Assert.NotNull(Grade.In(room)[0].Points);
        Assert.Null(grade.Points);
        Assert.All(grade.Objectives, objective => Assert.Null(objective.Rating));
        Assert.Equal(room.Planned.Plan.Objectives.Count, grade.Objectives.Count);
        Assert.Equal(["initialized"], Verbs(room, "lnh"));
    }

    [Fact]
    public void What_fell_to_the_scenario_because_its_person_left_the_seat_is_not_counted_among_their_decisions()
    {
        using var room = Lesson.Started();
        for (var real = 1L; !room.World.Open.Any(open => open.Seat == "hanoi" && !open.IsQuestion); real += Lesson.Second) room.Tick(real);
        var before = Grade.In(room)[0].Decisions;
        Assert.Null(room.Take(new LeaveSeat("anna"), "anna"));
        Assert.Contains(room.World.Taken, taken => taken.By == ExchangeSim.Exercises.Worlds.DecidedBy.SeatLeft);
        Assert.Equal(before, Grade.In(room)[0].Decisions);
    }

    [Fact]
    public void Ratings_and_notes_that_come_after_the_end_lengthen_nothing_and_rename_nothing()
    {
        using var room = WideLesson.Started();
        room.World.AdvanceTo(4 * Lesson.Hour);
        Assert.DoesNotContain("completed", Verbs(room, "anna"));
        Assert.DoesNotContain("scored", Verbs(room, "anna"));
        Assert.Null(room.Take(new EndExercise(), real: 90 * Lesson.Minute));
        var before = StatementsOf(room);
        Assert.Contains("\"duration\":\"PT5400S\"", before.Last(line => line.Contains("/completed", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Null(room.Take(new Observe("Calm"), real: 25 * Lesson.Hour));
        Assert.Null(room.Take(new ReleaseDebriefing(true), real: 25 * Lesson.Hour));
        Assert.Equal(before, StatementsOf(room));
        var task = ExchangeSim.Exercises.Judging.Judgement.Of(room).Tasks.First();
        var other = task.Rating == ExchangeSim.Model.Rating.MajorChallenges ? ExchangeSim.Model.Rating.Performed : ExchangeSim.Model.Rating.MajorChallenges;
        Assert.Null(room.Take(new RateTask(task.Task.Id, other), real: 26 * Lesson.Hour));
        var rated = StatementsOf(room);
        Assert.NotEqual(before.Select(Id), rated.Select(Id)); // another score is another statement
        Assert.Equal(before.Where(IsAct), rated.Where(IsAct));
    }

    [Fact]
    public void Who_was_taken_out_before_the_end_has_exited_and_not_completed()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new RemovePerson("anna"), real: Lesson.Minute));
        room.World.AdvanceTo(4 * Lesson.Hour);
        Assert.Null(room.Take(new EndExercise(), real: Lesson.Hour));
        Assert.Null(room.Take(new RemovePerson("binh"), real: 2 * Lesson.Hour));
        Assert.Equal(("exited", "completed"), (Verbs(room, "anna")[^1], Verbs(room, "binh")[^1]));
        var left = StatementsOf(room).Single(line => line.Contains("/exited", StringComparison.Ordinal));
        Assert.Contains("\"completion\":false,\"duration\":\"PT60S\"", left, StringComparison.Ordinal);
        Assert.Empty(Statements.Faults(left));
    }

    private static List<string> Verbs(Room room, string participant) => [.. StatementsOf(room).Select(line => JsonDocument.Parse(line).RootElement)
        .Where(one => one.GetProperty("actor").GetProperty("account").GetProperty("name").GetString() == participant)
        .Select(one => one.GetProperty("verb").GetProperty("id").GetString()!.Split('/')[^1])];

    private static bool IsAct(string line) => !line.Contains("/scored", StringComparison.Ordinal) && !line.Contains("/completed", StringComparison.Ordinal);

    private static string Id(string line) => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!;
}
