using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>A file says at which step the own agency has it.</summary>
public class StepTests
{
    [Fact]
    public void What_lies_at_an_own_desk_is_at_a_step_of_that_desk_and_what_lies_elsewhere_at_none()
    {
        using var room = Lesson.NewRoom(PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml"))));
        var (atDesks, elsewhere) = (0, 0);
        foreach (var seat in room.Planned.Seats.Select(seat => seat.Plan.Id))
            foreach (var item in SeatView.Of(room, seat, 1).Inbox)
            {
                var step = FileView.Of(room, seat, item.File)!.Step;
                if (item.State is FileState.WithOtherSide or FileState.SentBack or FileState.Ended)
                {
                    elsewhere++;
                    Assert.Null(step);
                }
                else if (item.Desk is { } desk && step is not null)
                {
                    atDesks++;
                    var known = room.Planned.Scenario.Procedures.Single(one => one.Id == item.Procedure).Steps.Single(one => one.Id == step);
                    Assert.Equal(desk, DeskOf(known));
                }
            }
        Assert.True(elsewhere > 0 && atDesks > 0, $"{elsewhere} {atDesks}");
    }

    private static string? DeskOf(Step step) =>
        step switch { WorkStep work => work.At.Desk, WaitStep wait => wait.Desk, DecideStep decide => decide.By.Desk, AskStep ask => ask.Desk, _ => null };
}
