using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>Every command that names a person or a seat: what a player may do with another's.</summary>
public class AnothersSeatTests
{
    // Anna sits at hanoi, Bình at vientiane, Chi nowhere. All of it is sent by Anna.
    private static readonly (RoomCommand Command, Refusal Refusal)[] Sent =
    [
        (new JoinRoom("binh", "Hack"), Refusal.InstructorOnly), (new JoinRoom("anna", "Mr Teacher"), Refusal.AlreadyHere),
        (new TakeSeat("binh", "hanoi"), Refusal.InstructorOnly), (new TakeSeat("chi", "hanoi"), Refusal.InstructorOnly), (new TakeSeat("anna", "vientiane"), Refusal.SeatTaken),
        (new LeaveSeat("binh"), Refusal.InstructorOnly), (new SayReady("binh", true), Refusal.InstructorOnly),
        (new Decide("vientiane", "vientiane-1", "x"), Refusal.NotYourSeat),
        (new HandOver("vientiane", "anna"), Refusal.NotYourSeat), (new HandOver("vientiane", "chi"), Refusal.NotYourSeat), (new HandOver("hanoi", "binh"), Refusal.HasSeat),
        (new HandOver("hanoi", "anna"), Refusal.HasSeat), (new HandOver("hanoi", "nobody"), Refusal.UnknownParticipant),
        (new RemovePerson("binh"), Refusal.InstructorOnly), (new RemovePerson("anna"), Refusal.InstructorOnly), (new TakeOver("vientiane", true), Refusal.InstructorOnly),
        (new GiveTime("hanoi", 2), Refusal.InstructorOnly), (new OrderWork("vientiane", "x", WorkOrder.First), Refusal.NotYourSeat),
        (new MoveOfficers("vientiane", "bureau", "investigation", 1), Refusal.NotYourSeat),
        (new SendRequest("vientiane", "boat", "vietnam", "information", Model.Urgency.Urgent), Refusal.NotYourSeat),
        (new WithdrawRequest("vientiane", "x"), Refusal.NotYourSeat), (new RemindOther("vientiane", "x"), Refusal.NotYourSeat),
        (new AnswerQuestion("vientiane", "vientiane-1"), Refusal.NotYourSeat), (new WriteMessage("vientiane", "hanoi", "forged"), Refusal.NotYourSeat),
        (new WriteNote("x", "vientiane"), Refusal.NotYourSeat), (new WriteNote("x"), Refusal.InstructorOnly),
        (new WriteInject(["vientiane"], "x", "y"), Refusal.InstructorOnly), (new Observe("x", Seat: "vientiane"), Refusal.InstructorOnly),
    ];

    // They name neither a person nor a seat.
    private static readonly Type[] Others =
    [
        typeof(StartClock), typeof(PauseClock), typeof(ResumeClock), typeof(SetClock), typeof(StepClock), typeof(JumpClock), typeof(EndExercise), typeof(FireInject),
        typeof(SkipInject), typeof(ChangeInject), typeof(WriteEvent), typeof(RateTask), typeof(ReleaseDebriefing),
    ];

    private static Room WithThree()
    {
        var room = Lesson.Started();
        Assert.Null(room.Take(new JoinRoom("chi", "Chi"), "chi"));
        return room;
    }

    [Fact]
    public void A_player_does_nothing_with_another_person_or_at_another_seat()
    {
        using var room = WithThree();
        Assert.All(Sent, one => Assert.Equal(one.Refusal, room.Take(one.Command, "anna")));
        Assert.Equal(["hanoi", "vientiane", null], room.Participants.Select(person => person.Seat));
    }

    [Fact]
    public void Every_kind_of_command_was_looked_at()
    {
        var kinds = typeof(RoomCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomCommand)) && !type.IsAbstract).Select(type => type.Name).Order();
        Assert.Equal(kinds, Sent.Select(one => one.Command.GetType()).Concat(Others).Distinct().Select(type => type.Name).Order());
    }

    [Fact]
    public void A_seat_is_handed_to_who_has_none_and_only_the_instructor_moves_who_sits()
    {
        using var room = WithThree();
        Assert.Null(room.Take(new HandOver("hanoi", "chi"), "anna"));
        Assert.Equal(Refusal.HasSeat, room.Take(new HandOver("hanoi", "binh"), "chi"));
        Assert.Null(room.Take(new HandOver("hanoi", "binh")));
        Assert.Equal([null, "hanoi", null], room.Participants.Select(person => person.Seat));
    }

    [Fact]
    public void After_the_end_nobody_gets_up_and_the_clock_is_let_alone_but_notes_are_taken()
    {
        using var room = WithThree();
        Assert.Null(room.Take(new EndExercise()));
        foreach (var (command, by) in new (RoomCommand, string)[] { (new LeaveSeat("anna"), "anna"), (new SayReady("anna", true), "anna"), (new HandOver("hanoi", "chi"), "anna"),
            (new SetClock(5), LogEntry.Instructor), (new GiveTime("hanoi", 2), LogEntry.Instructor), (new TakeOver("hanoi", false), LogEntry.Instructor) })
            Assert.Equal(Refusal.Over, room.Take(command, by));
        Assert.Null(room.Take(new WriteNote("To talk about", "hanoi"), "anna"));
    }
}
