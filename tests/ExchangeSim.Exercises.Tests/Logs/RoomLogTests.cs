using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Logs;

public class RoomLogTests
{
    public static TheoryData<RoomCommand> Commands => new()
    {
        new JoinRoom("p", "Nguyễn \"Thị\" <b>"), new TakeSeat("p", "hanoi"), new LeaveSeat("p"), new SayReady("p", true), new Decide("hanoi", "hanoi-1", "search"),
            new StartClock(),
        new PauseClock("tea"), new PauseClock(null), new ResumeClock(), new SetClock(60, ClockMode.Calm), new SetClock(null, null), new StepClock(3), new JumpClock(4),
            new GiveTime("hanoi", 1.5), new EndExercise(),
        new OrderWork("hanoi", "F", WorkOrder.Aside), new MoveOfficers("hanoi", "bureau", "investigation", 2, 5), new MoveOfficers("hanoi", "bureau", "investigation", 1),
        new SendRequest("hanoi", "boat", "laos", "information", Urgency.Urgent, "police-practice", null, null, new SortedDictionary<string, string> { ["asked"] = "Ở đâu?" }),
        new SendRequest("hanoi", "boat", "laos", "information", Urgency.Routine),
        new WithdrawRequest("hanoi", "F"), new RemindOther("hanoi", "F"), new AnswerQuestion("hanoi", "hanoi-2", "Yes"),
            new WriteMessage("hanoi", "vientiane", "Good morning", "F", "pouch"),
        new HandOver("hanoi", "p"), new RemovePerson("p"), new TakeOver("hanoi", true), new FireInject("storm"), new SkipInject("storm"),
            new ChangeInject("storm", 7), new ChangeInject("call", null, "Đổi"),
            new WriteInject(["hanoi"], "Radio", "Rain"),
        new WriteEvent(EventKind.Staffing, 3, "laos", "bureau", -1), new WriteNote("Slow"), new WriteNote("Ask again", "hanoi", "F"),
        new RateTask("quick", Rating.SomeChallenges, "One was late"), new RateTask("quick", null), new Observe("They asked at once", "quick", "hanoi", "F"), new Observe("Calm"),
        new ReleaseDebriefing(true), new ReleaseDebriefing(false),
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_is_read_as_it_was_written(RoomCommand command)
    {
        var entry = new LogEntry(7, 123_456, 1_700_000_000_000, "id", "anna", command);
        var line = RoomLog.LineOf(entry);
        Assert.DoesNotContain('\n', line);
        var read = RoomLog.EntryOf(line);
        Assert.Equal((command.GetType(), line), (read.Command.GetType(), RoomLog.LineOf(read)));
    }

    [Fact]
    public void Every_kind_of_command_is_among_them() =>
        Assert.Equal(typeof(RoomCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomCommand)) && !type.IsAbstract).ToHashSet(),
            ((IEnumerable<object[]>)Commands).Select(row => row[0].GetType()).ToHashSet());

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"do\":\"launch\"}")]
    [InlineData("null")]
    [InlineData("{\"do\":\"decide\",\"seat\":\"hanoi\"}")]
    [InlineData("{\"do\":\"give-time\",\"seat\":null,\"factor\":2}")]
    [InlineData("not json")]
    public void What_is_no_command_is_refused(string text) => Assert.Throws<InvalidDataException>(() => RoomLog.CommandOf(text));

    [Fact]
    public void A_log_with_a_gap_is_refused()
    {
        using var room = Lesson.Started();
        var lines = room.Log.ToText().Split('\n');
        Assert.Throws<InvalidDataException>(() => RoomLog.Parse(string.Join('\n', lines.Where((_, i) => i != 2))));
    }
}
