using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Tests.Worlds;

public class ConsequenceTests
{
    private static Room Decided(string reference, string choice, out OpenDecision open)
    {
        var room = WideLesson.Started();
        bool IsIt(OpenDecision one) => !one.IsQuestion && RoomChoices.Of(room, one)[one.Pending.Reference] == reference;
        while (!room.World.Open.Any(IsIt)) room.World.AdvanceTo(room.World.Time + Lesson.Minute);
        open = room.World.Open.First(IsIt);
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, choice), room.At(open.Seat)!.Id));
        return room;
    }

    [Fact]
    public void A_refusal_without_a_ground_comes_back_as_a_complaint()
    {
        using var room = Decided("search", "say-no", out var open);
        var follows = Assert.Single(room.World.Consequences);
        Assert.Equal(follows.Decision.At + 2 * Lesson.Hour, follows.ComplaintAt);
        room.World.AdvanceTo(follows.ComplaintAt!.Value - 1);
        Assert.DoesNotContain(SeatView.Of(room, open.Seat, 0).Messages, message => message.Kind == LetterKind.Complaint);
        room.World.AdvanceTo(follows.ComplaintAt.Value);
        var complaint = Assert.Single(SeatView.Of(room, open.Seat, 0).Messages, message => message.Kind == LetterKind.Complaint);
        Assert.Equal(room.World.FileOf(open.Pending.Root), complaint.File);
        Assert.DoesNotContain(SeatView.Of(room, open.Seat == "hanoi" ? "vientiane" : "hanoi", 0).Messages, message => message.Kind == LetterKind.Complaint);
    }

    [Fact]
    public void Data_given_without_a_basis_are_a_breach_that_players_are_not_told_of()
    {
        using var room = Decided("say-no", "search", out _);
        Assert.True(Assert.Single(room.World.Consequences).What.IsBreach);
        Assert.True(Assert.Single(InstructorView.Of(room, 0).Consequences).IsBreach);
        foreach (var seat in room.Planned.Seats) Assert.DoesNotContain(SeatView.Of(room, seat.Plan.Id, 0).Messages, message => message.Kind == LetterKind.Complaint);
    }

    [Fact]
    public void What_the_file_bears_has_no_consequence()
    {
        using var room = Decided("search", "search", out _);
        Assert.Empty(room.World.Consequences);
    }
}
