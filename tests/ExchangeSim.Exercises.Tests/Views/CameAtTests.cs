using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Views;

public class CameAtTests
{
    [Fact]
    public void What_lay_there_before_the_exercise_is_no_news_to_who_takes_the_seat()
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "alone-at-the-bureau.exercise.yaml")));
        using var room = Lesson.NewRoom(planned);
        Assert.Null(room.Take(new JoinRoom("anna", "anna"), "anna"));
        Assert.Null(room.Take(new TakeSeat("anna", "hanoi"), "anna"));
        var view = SeatView.Of(room, "hanoi", 0);
        Assert.NotEmpty(view.Inbox);
        Assert.All(view.Inbox, item => Assert.True(item.Since <= view.CameAt));
    }

    [Fact]
    public void Who_sits_down_later_came_later()
    {
        using var room = Lesson.Started();
        var before = SeatView.Of(room, "hanoi", 0).CameAt;
        room.World.AdvanceTo(room.Planned.Begin + Lesson.Hour);
        Assert.Null(room.Take(new JoinRoom("chi", "Chi"), "chi"));
        Assert.Null(room.Take(new HandOver("hanoi", "chi"), "anna"));
        Assert.Equal(before.Plus(NodaTime.Duration.FromHours(1)), SeatView.Of(room, "hanoi", 0).CameAt);
        Assert.Equal(before, SeatView.Of(room, "vientiane", 0).CameAt);
    }
}
