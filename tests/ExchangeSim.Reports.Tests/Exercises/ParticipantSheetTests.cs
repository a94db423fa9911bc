using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Tests;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.AfterAction;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Reports.Tests.Exercises;

public class ParticipantSheetTests
{
    private static string Sheet(Room room, string participant, string language = "en")
    {
        var writer = new StringWriter();
        PaperHtml.Write(writer, ParticipantSheet.Of(room, Attendance.In(room).Single(one => one.Participant == participant), new PaperLanguage(language)));
        return WebUtility.HtmlDecode(writer.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_sheet_has_no_fact_that_only_another_seat_knows(int seed)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        Assert.Null(room.Take(new Observe("SEEN-OF-VIENTIANE", Seat: "vientiane")));
        var (hanoi, vientiane) = (FactsOf(room, "hanoi"), FactsOf(room, "vientiane"));
        foreach (var language in PaperLanguage.All)
        {
            HasNone(Sheet(room, "anna", language), vientiane.Except(hanoi).Append("SEEN-OF-VIENTIANE").Append("SECRET-NOTE-INSTRUCTOR"), hanoi);
            HasNone(Sheet(room, "binh", language), hanoi.Except(vientiane).Append("SECRET-NOTE-INSTRUCTOR"), vientiane);
        }
        Assert.Contains("SEEN-OF-VIENTIANE", Sheet(room, "binh"), StringComparison.Ordinal);
    }

    private static void HasNone(string sheet, IEnumerable<string> facts, IReadOnlySet<string> own)
    {
        var searched = facts.Where(fact => !own.Any(known => known.Contains(fact, StringComparison.Ordinal))).ToList();
        Assert.True(searched.Count > 10, $"only {searched.Count} facts were searched for");
        Assert.DoesNotContain(searched, fact => sheet.Contains(fact, StringComparison.Ordinal));
    }

    // Every text in what a seat has in front of it that is no word of the scenario.
    private static SortedSet<string> FactsOf(Room room, string seat)
    {
        var view = SeatView.Of(room, seat, 0);
        var files = view.Inbox.Select(item => FileView.Of(room, seat, item.File));
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        Collect(JsonSerializer.SerializeToNode(new { view, files }, RoomLog.Json), facts);
        var words = JsonSerializer.Serialize(room.Planned.Plan.Briefing, RoomLog.Json) + JsonSerializer.Serialize(room.Planned.Scenario.Agencies.Select(agency => agency.Name));
        facts.RemoveWhere(fact => fact.Length < 5 || fact.All(letter => char.IsAsciiLetterLower(letter) || letter == '-') || words.Contains(fact, StringComparison.Ordinal)
            || room.Planned.Scenario.Procedures.Any(procedure => procedure.Name == fact || procedure.Steps.Any(step => step.Says == fact)));
        return facts;
    }

    private static void Collect(JsonNode? node, SortedSet<string> facts)
    {
        if (node is JsonObject named) foreach (var (_, value) in named) Collect(value, facts);
        else if (node is JsonArray list) foreach (var value in list) Collect(value, facts);
        else if (node is JsonValue leaf && leaf.GetValueKind() == JsonValueKind.String) facts.Add(leaf.ToString());
    }

    [Fact]
    public void A_sheet_says_the_ground_that_its_person_named_and_not_all_that_a_refusal_may_have()
    {
        using var room = WithNamedGround();
        string Words(string ground) => room.Planned.Scenario.Words.Of(null, ground).In("en");
        var sheet = Sheet(room, "anna");
        Assert.Contains(Words("sovereignty-or-security"), sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(Words("purpose-not-allowed"), sheet, StringComparison.Ordinal);
    }

    /// <summary>A room in which "anna" has refused a request and named its ground, <c>sovereignty-or-security</c>, out of several.</summary>
    internal static Room WithNamedGround()
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml")));
        var room = Lesson.NewRoom(planned);
        var seat = planned.Seats[0].Plan.Id;
        Assert.Null(room.Take(new JoinRoom("anna", "anna"), "anna"));
        Assert.Null(room.Take(new TakeSeat("anna", seat), "anna"));
        Assert.Null(room.Take(new StartClock()));
        for (var real = 1L; room.World.Taken.All(taken => room.GroundOf(taken.Open.Id) is null); real += Lesson.Second)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.Where(open => !open.IsQuestion).Take(1).ToList())
                if (Refusal(planned, open) is var (choice, ground)) Assert.Null(room.Take(new Decide(seat, open.Id, choice, ground), "anna", real));
        }
        return room;
    }

    private static (string Choice, string Ground)? Refusal(PlannedExercise planned, OpenDecision open)
    {
        var procedure = planned.Scenario.Procedures[open.Pending.Procedure];
        var refusal = ((DecideStep)procedure.Steps[open.Pending.Step]).Cases.FirstOrDefault(one => NearEnds.GroundsOf(procedure, one.Then).Contains("sovereignty-or-security")
            && open.Pending.Requested == open.Pending.Agency);
        return refusal is null ? null : (refusal.Then, "sovereignty-or-security");
    }

    [Fact]
    public void A_sheet_says_what_its_person_decided_sent_and_noted()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 4);
        var sheet = Sheet(room, "anna");
        Assert.Contains("SECRET-NOTE-hanoi", sheet, StringComparison.Ordinal);
        Assert.Contains("SECRET-LEAD-HANOI", sheet, StringComparison.Ordinal);
        Assert.Contains("The room together", sheet, StringComparison.Ordinal);
        var mine = room.World.Taken.First(taken => taken.Participant == "anna" && !taken.Open.IsQuestion);
        Assert.Contains(FileReference.Of(room, room.World.Register.Find(mine.Open.Pending.Root)!), sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void An_observation_has_the_number_of_its_request_in_the_papers_and_on_a_sheet_where_the_seat_knows_it()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 4);
        var mine = room.World.Taken.First(taken => taken.Participant == "anna" && !taken.Open.IsQuestion).Open.Pending.Root;
        var reference = FileReference.Of(room, room.World.Register.Find(mine)!);
        Assert.Null(room.Take(new Observe("SEEN-HERE", Seat: "hanoi", File: room.World.FileOf(mine))));
        var seen = OwnObservation.Of(room, Attendance.In(room).Single(one => one.Participant == "anna"));
        Assert.Equal((reference, "SEEN-HERE"), (seen[^1].Reference, seen[^1].Text));
        Assert.Contains($" · {reference}: SEEN-HERE", Sheet(room, "anna"), StringComparison.Ordinal);
        var report = new StringWriter();
        PaperHtml.Write(report, AfterActionReport.Of(room.Planned, [room], new PaperLanguage("en"), "test", null));
        Assert.Contains($" · {reference}: SEEN-HERE", WebUtility.HtmlDecode(report.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_observation_about_a_request_that_its_seat_does_not_know_has_no_number_on_the_sheet()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 4);
        var unknown = EvaluationView.Of(room).Requests.FirstOrDefault(one => FileView.Of(room, "hanoi", one.File) is null);
        Assert.NotNull(unknown);
        Assert.Null(room.Take(new Observe("SEEN-ELSEWHERE", Seat: "hanoi", File: unknown.File)));
        var sheet = Sheet(room, "anna");
        Assert.Contains(": SEEN-ELSEWHERE", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(unknown.Reference, sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_takes_a_seat_over_gets_the_decisions_from_then_on()
    {
        using var room = Lesson.Started();
        Assert.Null(room.Take(new JoinRoom("cuc", "Cúc"), "cuc"));
        for (var real = 1L; room.World.Taken.Count(taken => taken.Open.Seat == "hanoi") < 2; real += 5000) room.Tick(real);
        var (before, at) = (room.World.Taken.Count(taken => taken.Open.Seat == "hanoi"), room.World.Time);
        Assert.Null(room.Take(new HandOver("hanoi", "cuc"), "anna"));
        for (var real = 1_000_000L; room.World.Time < room.Planned.End; real += 5000) room.Tick(real);
        var people = Attendance.In(room);
        Assert.Equal([new Sitting("hanoi", 0, at)], people.Single(one => one.Participant == "anna").Sittings);
        Assert.Equal([new Sitting("hanoi", at, null)], people.Single(one => one.Participant == "cuc").Sittings);
        Assert.Equal(before, OwnDecisions.Of(room, people.Single(one => one.Participant == "anna")).Count());
        Assert.Equal(room.World.Taken.Count(taken => taken.Open.Seat == "hanoi") - before, OwnDecisions.Of(room, people.Single(one => one.Participant == "cuc")).Count());
    }

    [Fact]
    public void A_decision_that_waited_when_its_person_left_is_said_to_be_left_and_not_to_be_missed()
    {
        using var room = Lesson.Started();
        for (var real = 1L; !room.World.Open.Any(open => open.Seat == "hanoi" && !open.IsQuestion); real += Lesson.Second) room.Tick(real);
        Assert.Null(room.Take(new LeaveSeat("anna"), "anna"));
        var sheet = Sheet(room, "anna");
        Assert.Contains("you had left the seat", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody in time", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("You took", sheet, StringComparison.Ordinal);
    }
}
