using System.Net;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Tests;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Reports.Exercises.AfterAction;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Tests.Exercises;

public class AfterActionReportTests
{
    private static readonly Lazy<(Room[] Rooms, ExerciseFindings Findings)> Class = new(Played);

    // The same lesson in two rooms, played differently.
    private static (Room[] Rooms, ExerciseFindings Findings) Played()
    {
        var rooms = new[] { 1, 2 }.Select(number => Lesson.Played(Started(number), number)).ToArray();
        var played = rooms.Select(room => (room.Header.Room, new PlayedRoom(room.Planned, room.Log))).ToList();
        var policy = PolicyText.Lay(Lesson.Planned, null, "channels.i-24-7.delay: 90 min").Planned!;
        var trial = new NamedTrial("channels.i-24-7.delay: 90 min", PolicyTrial.Of(played[0].Item2, policy, seeds: 2));
        var findings = played.ToDictionary(one => one.Room, one => new RoomFindings(new Counterfactuals(one.Item2).RegretList(), LuckFinder.Find(one.Item2, seeds: 6),
            one.Room == 1 ? [trial] : []));
        return (rooms, ExerciseFindings.Of(new SortedDictionary<int, RoomFindings>(findings), played));
    }

    private static Room Started(int number)
    {
        var room = new Room(Lesson.Planned, LogHeader.Of("test", number, Lesson.Planned, Lesson.Planned.Scenario.Seed));
        foreach (var (person, seat) in new[] { ("anna", "hanoi"), ("binh", "vientiane") })
        {
            Assert.Null(room.Take(new ExchangeSim.Exercises.Commands.JoinRoom(person, person), person));
            Assert.Null(room.Take(new ExchangeSim.Exercises.Commands.TakeSeat(person, seat), person));
        }
        Assert.Null(room.Take(new ExchangeSim.Exercises.Commands.StartClock()));
        room.Tick(1);
        return room;
    }

    private static string Report(string language, ExerciseFindings? findings)
    {
        var writer = new StringWriter();
        PaperHtml.Write(writer, AfterActionReport.Of(Lesson.Planned, Class.Value.Rooms, new PaperLanguage(language), "test", findings));
        return WebUtility.HtmlDecode(writer.ToString());
    }

    [Theory]
    [InlineData("en", "Luck and skill", "Rooms 1 and 2", "Policies that the class tried")]
    [InlineData("fr", "Chance et savoir-faire", "Salles 1 et 2", "Politiques essayées par la classe")]
    [InlineData("vi", "May rủi và năng lực", "Phòng 1 và 2", "Chính sách lớp đã thử")]
    public void It_has_luck_apart_from_skill_rooms_in_pairs_and_the_policies_that_the_class_tried(string language, string luck, string pair, string policies)
    {
        var report = Report(language, Class.Value.Findings);
        Assert.Equal(2, report.Split($"<h3>{luck}</h3>").Length - 1);
        Assert.Contains(pair, report, StringComparison.Ordinal);
        Assert.Contains(policies, report, StringComparison.Ordinal);
        Assert.Contains("channels.i-24-7.delay: 90 min", report, StringComparison.Ordinal);
        var words = new PaperLanguage(language);
        var own = Class.Value.Findings.Rooms[1].Luck!.Wait!;
        Assert.Contains(words.Length(own.Played), report, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_the_decisions_of_the_page_in_its_order_and_says_how_many_are_left_out()
    {
        foreach (var room in Class.Value.Rooms)
        {
            var regrets = Class.Value.Findings.Rooms[room.Header.Room].Regrets!;
            var paper = AfterActionReport.Of(Lesson.Planned, [room], new PaperLanguage("en"), "test", Class.Value.Findings);
            var table = paper.Blocks.OfType<Grid>().Single(grid => grid.Caption == "Decisions to talk about");
            var references = regrets.Take(5).Select(one => FileReference.Of(room, room.World.Register.Find(one.Decision.Open.Pending.Root)!));
            Assert.Equal(references, table.Rows.Select(row => row[2]));
            Assert.Equal(regrets.Take(5).Select(one => one.IsBreach), table.Rows.Select(row => row[4].EndsWith("(avoids a breach of the law)", StringComparison.Ordinal)));
            var more = $"{regrets.Count - 5} more differed";
            Assert.Equal(regrets.Count > 5 ? 1 : 0, paper.Blocks.OfType<Passage>().Count(one => one.Text.StartsWith(more, StringComparison.Ordinal)));
        }
        Assert.Contains(Class.Value.Findings.Rooms.Values, one => one.Regrets!.Count > 5);
        Assert.Contains(Class.Value.Findings.Rooms.Values, one => one.Regrets!.Take(5).Any(regret => regret.IsBreach));
    }

    [Theory]
    [InlineData("en", "The channel INTERPOL I-24/7 is down (2", "News from Ministry to", "instructor's note: Tom asked first.")]
    [InlineData("fr", "Le canal INTERPOL I-24/7 est coupé", "Nouvelle de Ministry à", "note de l’instructeur: Tom asked first.")]
    [InlineData("vi", "Kênh INTERPOL I-24/7 ngừng hoạt động", "Tin từ Ministry đến", "ghi chú của giảng viên: Tom asked first.")]
    public void It_names_the_event_and_the_news_that_the_instructor_wrote_and_their_note(string language, string outage, string news, string note)
    {
        using var room = Started(1);
        Assert.Null(room.Take(new WriteEvent(EventKind.Outage, 2, "i-24-7")));
        Assert.Null(room.Take(new WriteInject(["hanoi"], "Ministry", "A minister visits.")));
        Assert.Null(room.Take(new WriteNote("Tom asked first.")));
        Assert.Null(room.Take(new EndExercise()));
        var writer = new StringWriter();
        PaperHtml.Write(writer, AfterActionReport.Of(Lesson.Planned, [room], new PaperLanguage(language), "test"));
        var report = WebUtility.HtmlDecode(writer.ToString());
        foreach (var said in new[] { outage, news, "A minister visits.", note }) Assert.Contains(said, report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_computed_is_left_out()
    {
        var report = Report("en", null);
        Assert.DoesNotContain("Luck and skill", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Rooms 1 and 2", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Policies that the class tried", report, StringComparison.Ordinal);
    }

    [Fact]
    public void The_difference_of_two_rooms_is_the_mean_over_the_cases_that_both_had()
    {
        var pair = Assert.Single(Class.Value.Findings.Pairs);
        Assert.Equal((1, 2), (pair.One, pair.Other));
        Assert.Equal(pair.Difference!.Value, Class.Value.Findings.Compared!.Rooms[0].Difference!.Value, 6);
        Assert.Equal(-pair.Difference.Value, Class.Value.Findings.Compared.Rooms[1].Difference!.Value, 6);
    }
}
