using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>What people may do at their desks: two bureaus of two officers, three requests each way.</summary>
public class DeskCommandTests
{
    private static SeatView Seat(Room room, string seat) => SeatView.Of(room, seat, 0);

    private static Room Until(Func<Room, bool> isSo, Room? room = null)
    {
        room ??= WideLesson.Started();
        while (!isSo(room))
        {
            Assert.True(room.World.Time < room.Planned.End, "it never came to that");
            room.World.AdvanceTo(room.World.Time + Lesson.Minute);
        }
        return room;
    }

    [Fact]
    public void Work_that_waits_is_put_first_aside_and_taken_up_and_what_does_not_wait_is_refused()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new WriteEvent(EventKind.Staffing, 9, "laos", "bureau", -2)));
        Until(now => Seat(now, "vientiane").Inbox.Count(item => item.CanBeOrdered) >= 2, room);
        var (first, second) = (Seat(room, "vientiane").Inbox.Single(item => item.Place == 1), Seat(room, "vientiane").Inbox.Single(item => item.Place == 2));
        Assert.Equal(Refusal.NotYourSeat, room.Take(new OrderWork("vientiane", second.File, WorkOrder.First), "anna"));
        Assert.Null(room.Take(new OrderWork("vientiane", second.File, WorkOrder.First), "binh"));
        Assert.Equal(second.File, Seat(room, "vientiane").Inbox.Single(item => item.Place == 1).File);
        Assert.Null(room.Take(new OrderWork("vientiane", first.File, WorkOrder.Aside), "binh"));
        Assert.Equal((FileState.PutAside, (int?)null), (Seat(room, "vientiane").Inbox.Single(item => item.File == first.File).State,
            Seat(room, "vientiane").Inbox.Single(item => item.File == first.File).Place));
        Assert.Equal(Refusal.NotWaiting, room.Take(new OrderWork("vientiane", first.File, WorkOrder.First), "binh"));
        Assert.Null(room.Take(new OrderWork("vientiane", first.File, WorkOrder.Back), "binh"));
        Assert.Equal(Refusal.NotPutAside, room.Take(new OrderWork("vientiane", first.File, WorkOrder.Back), "binh"));
        Assert.Equal(Refusal.UnknownFile, room.Take(new OrderWork("vientiane", "nothing", WorkOrder.First), "binh"));
    }

    [Fact]
    public void Officers_move_between_desks_of_the_own_agency()
    {
        using var room = WideLesson.Started();
        Assert.Null(room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 2), "anna"));
        Assert.Equal([("bureau", 4), ("investigation", 0)], Seat(room, "hanoi").Desks.Select(desk => (desk.Desk, desk.Officers)));
        Assert.Equal(Refusal.NotEnoughOfficers, room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1), "anna"));
        Assert.Equal(Refusal.UnknownDesk, room.Take(new MoveOfficers("hanoi", "bureau", "court", 1), "anna"));
        Assert.Equal(Refusal.TimeOutOfRange, room.Take(new MoveOfficers("hanoi", "bureau", "investigation", 1, 0), "anna"));
        Assert.Equal(2, Seat(room, "vientiane").Desks[0].Officers);
    }

    [Fact]
    public void A_plan_limits_how_many_officers_are_away_from_their_desks_at_one_time()
    {
        using var room = Lesson.Started(WideLesson.With("officers-may-move: 1"));
        Assert.Equal(new MoveLimit(1, 0), Seat(room, "hanoi").MoveLimit);
        Assert.Equal(Refusal.OfficersStay, room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 2), "anna"));
        Assert.Null(room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1), "anna"));
        Assert.Equal(new MoveLimit(1, 1), Seat(room, "hanoi").MoveLimit);
        Assert.Equal(Refusal.OfficersStay, room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1), "anna"));
        Assert.Equal(new MoveLimit(1, 0), Seat(room, "vientiane").MoveLimit);
        Assert.Null(room.Take(new MoveOfficers("hanoi", "bureau", "investigation", 1), "anna"));
        Assert.Null(room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1, room.World.Time + Lesson.Hour), "anna"));
        Assert.Equal(Refusal.OfficersStay, room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1), "anna"));
    }

    [Fact]
    public void Where_a_plan_lets_no_officers_move_nobody_moves_them_and_elsewhere_there_is_no_limit()
    {
        using var room = Lesson.Started(WideLesson.With("officers-may-move: no"));
        Assert.Equal(Refusal.OfficersStay, room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1), "anna"));
        Assert.Equal(Refusal.OfficersStay, room.Take(new MoveOfficers("hanoi", "investigation", "bureau", 1), LogEntry.Instructor));
        using var other = WideLesson.Started();
        Assert.Null(Seat(other, "hanoi").MoveLimit);
    }

    [Fact]
    public void A_message_arrives_when_the_channel_delivers_it()
    {
        using var room = WideLesson.Started();
        Assert.Equal(Refusal.NoText, room.Take(new WriteMessage("hanoi", "vientiane", " "), "anna"));
        Assert.Equal(Refusal.ToItself, room.Take(new WriteMessage("hanoi", "hanoi", "x"), "anna"));
        Assert.Equal(Refusal.NoChannel, room.Take(new WriteMessage("hanoi", "vientiane", "x", Channel: "pigeon"), "anna"));
        Assert.Null(room.Take(new WriteMessage("hanoi", "vientiane", "By the line"), "anna"));
        Assert.Null(room.Take(new WriteMessage("hanoi", "vientiane", "By the pouch", Channel: "pouch"), "anna"));
        Assert.Equal(2, Seat(room, "hanoi").Messages.Count(message => message.IsOwn));
        Assert.Empty(Seat(room, "vientiane").Messages);
        room.World.AdvanceTo(4 * Lesson.Minute);
        Assert.Equal("By the line", Assert.Single(Seat(room, "vientiane").Messages).Text.In("en"));
        room.World.AdvanceTo(6 * Lesson.Hour);
        Assert.Equal(["By the pouch", "By the line"], Seat(room, "vientiane").Messages.Select(message => message.Text.In("en")));
    }

    [Fact]
    public void A_request_out_of_a_lead_reaches_the_other_side_with_its_form()
    {
        using var room = WideLesson.Started();
        Assert.Equal(Refusal.UnknownLead, room.Take(WideLesson.Boat with { Seat = "vientiane" }, "binh"));
        Assert.Equal(Refusal.UnknownAddress, room.Take(WideLesson.Boat with { To = "atlantis" }, "anna"));
        Assert.Equal(Refusal.ToItself, room.Take(WideLesson.Boat with { To = "vietnam" }, "anna"));
        Assert.Equal(Refusal.NoChannel, room.Take(WideLesson.Boat with { Channel = "pigeon" }, "anna"));
        Assert.Equal(Refusal.UnknownField, room.Take(WideLesson.Boat with { Fields = WideLesson.Form(("warrant", "x")) }, "anna"));
        Assert.Null(room.Take(WideLesson.Boat, "anna"));
        Assert.Empty(Assert.Single(room.World.Forms).Check.Defects);
        var own = Assert.Single(Seat(room, "hanoi").Inbox, item => item.Lead == "boat");
        Assert.Equal((true, "laos", Urgency.Urgent), (own.IsOwn, own.Counterpart, own.Urgency));
        Assert.Equal(own.File, Assert.Single(Seat(room, "hanoi").Leads.Single().Sent));
        Until(now => Seat(now, "vientiane").Inbox.Any(item => item.File == own.File && item.State == FileState.ToDecide), room);
        var file = FileView.Of(room, "vientiane", own.File)!;
        Assert.Null(file.Papers);
        Assert.Equal("SECRET-ASKED", file.Form!.Fields.Single(field => field.Id == "asked").Text);
        Assert.Equal("", file.Form.Fields.Single(field => field.Id == "offence").Text);
        Assert.Equal(FormEvidence.NothingAgainst, file.Evidence.Single().Text); // the scenario's own words list what other papers state
    }

    // Some keyboards and systems send a letter and its marks one by one.
    [Fact]
    public void A_name_is_the_same_however_its_marks_are_written()
    {
        var source = WideLesson.Planned.Sources[0];
        var named = source with { Text = source.Text.Replace("Phan Van Exercise", "Phan Công Kể", StringComparison.Ordinal) };
        var planned = PlannedExercise.OfTexts([named, .. WideLesson.Planned.Sources.Skip(1)]);
        foreach (var (written, defects) in new[] { ("Phan Công Kể", 0), ("Phan Co\u0302ng Ke\u0302\u0309", 0), ("Phan Cong Ke", 1) })
        {
            var fields = new SortedDictionary<string, string>((SortedDictionary<string, string>)WideLesson.Boat.Fields, StringComparer.Ordinal) { ["name"] = written };
            using var room = Lesson.Started(planned);
            Assert.Null(room.Take(WideLesson.Boat with { Fields = fields }, "anna"));
            Assert.Equal(defects, Assert.Single(room.World.Forms).Check.Defects.Count);
        }
    }

    [Theory]
    [InlineData("name", "", "clarify", FormDefectKind.Blank)]
    [InlineData("document-number", "XX999", "clarify", FormDefectKind.Differs)]
    [InlineData("basis", "old-plan", "say-no", FormDefectKind.WrongBasis)]
    [InlineData("urgency", "", "search", FormDefectKind.UrgencyTooHigh)]
    [InlineData("channel", "pouch", "search", FormDefectKind.WrongChannel)]
    public void What_is_blank_or_wrong_in_a_form_has_its_price(string what, string text, string reference, FormDefectKind defect)
    {
        var fields = new SortedDictionary<string, string>((SortedDictionary<string, string>)WideLesson.Boat.Fields, StringComparer.Ordinal);
        if (what is "name" or "document-number") fields[what] = text;
        var send = WideLesson.Boat with
        {
            Fields = fields, Basis = what == "basis" ? text : "cooperation", Channel = what == "channel" ? text : null, Urgency = what == "urgency" ? Urgency.VeryUrgent
                : Urgency.Urgent,
        };
        using var room = WideLesson.Started();
        Assert.Null(room.Take(send, "anna"));
        Assert.Equal(defect, Assert.Single(Assert.Single(room.World.Forms).Check.Defects).Kind);
        var file = room.World.FileOf(room.World.Forms.Single().Request);
        Until(now => now.World.Open.Any(open => now.World.FileOf(open.Pending.Root) == file), room);
        var open = room.World.Open.Single(one => room.World.FileOf(one.Pending.Root) == file);
        Assert.Equal(reference, RoomChoices.Of(room, open)[open.Pending.Reference]);
        // The channel costs its own time, and what is flagged too high is worked on as the facts bear.
        Assert.Equal(what == "channel", open.Pending.Since > 5 * Lesson.Hour);
        Assert.Equal(Urgency.Urgent, FileView.Of(room, "vientiane", file)!.Item.Urgency);
        Assert.Equal(send.Urgency, FileView.Of(room, "hanoi", file)!.Item.Urgency);
    }

    [Fact]
    public void A_question_of_the_other_side_is_answered_and_the_words_arrive_with_the_answer()
    {
        using var room = Until(now => now.World.Open.Any(one => !one.IsQuestion));
        var open = room.World.Open.First(one => !one.IsQuestion);
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, "clarify"), room.At(open.Seat)!.Id));
        Until(now => now.World.Open.Any(one => one.IsQuestion && one.Pending.Root == open.Pending.Root), room);
        var question = room.World.Open.Single(one => one.IsQuestion && one.Pending.Root == open.Pending.Root);
        var other = room.At(question.Seat)!.Id;
        var file = room.World.FileOf(open.Pending.Root);
        Assert.NotEqual(open.Seat, question.Seat);
        Assert.True(FileView.Of(room, question.Seat, file)!.Decision is { IsQuestion: true, Choices.Count: 0 });
        Assert.Equal(Refusal.DecisionGone, room.Take(new Decide(question.Seat, question.Id, "search"), other));
        Assert.Equal(Refusal.DecisionGone, room.Take(new AnswerQuestion(question.Seat, "hanoi-99"), other));
        Assert.Null(room.Take(new AnswerQuestion(question.Seat, question.Id, "The second of the two."), other));
        Assert.Empty(FileView.Of(room, open.Seat, file)!.Messages);
        Until(now => FileView.Of(now, open.Seat, file)!.Messages.Count > 0, room);
        Assert.Equal(LetterKind.Answer, FileView.Of(room, open.Seat, file)!.Messages.Single().Kind);
    }

    [Fact]
    public void An_own_request_is_reminded_of_and_withdrawn_and_another_agencys_is_not()
    {
        using var room = Until(now => Seat(now, "hanoi").Inbox.Any(item => item.IsOwn && item.State == FileState.WithOtherSide));
        Assert.Null(room.Take(WideLesson.Boat, "anna"));
        var boat = room.World.FileOf(room.World.Forms.Single().Request);
        Until(now => Seat(now, "vientiane").Inbox.Any(item => item.File == boat), room);
        Assert.Equal(Refusal.NotYourRequest, room.Take(new WithdrawRequest("vientiane", boat), "binh"));
        Assert.Null(room.Take(new RemindOther("hanoi", boat), "anna"));
        room.World.AdvanceTo(room.World.Time + 5 * Lesson.Minute);
        Assert.Equal(1, Seat(room, "vientiane").Inbox.Single(item => item.File == boat).Reminders);
        Assert.Null(room.Take(new WithdrawRequest("hanoi", boat), "anna"));
        Assert.Equal(Refusal.AlreadyWithdrawn, room.Take(new WithdrawRequest("hanoi", boat), "anna"));
        room.World.AdvanceTo(room.World.Time + 5 * Lesson.Minute);
        Assert.Equal(Outcome.Withdrawn, room.World.Register.Find(room.World.Forms.Single().Request)!.Closed!.Value.Outcome);
    }

    [Fact]
    public void While_time_is_paused_and_before_the_start_nothing_is_ordered()
    {
        using var room = WideLesson.Started();
        room.Take(new PauseClock());
        Assert.Equal(Refusal.Paused, room.Take(WideLesson.Boat, "anna"));
        using var lobby = Lesson.NewRoom(WideLesson.Planned);
        Assert.Equal(Refusal.NotStarted, lobby.Take(WideLesson.Boat));
        Assert.Equal(ClockDrive.Lobby, lobby.Clock.Drive);
        Assert.Equal(LogEntry.Instructor, "instructor");
    }
}
