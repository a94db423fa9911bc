using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>Every exercise that ships, with a person in every seat: the views are there, and requests leave out of every lead.</summary>
[Trait("Category", "Slow")]
public class ShippedExerciseTests
{
    public static TheoryData<string> Plans => [.. Directory.GetFiles(Lesson.Folder, "*.exercise.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_view_of_an_exercise_that_ships_is_there_and_a_request_leaves_out_of_every_lead(string file)
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, file)));
        using var room = Lesson.NewRoom(planned);
        foreach (var seat in planned.Seats)
        {
            Assert.Null(room.Take(new JoinRoom($"at-{seat.Plan.Id}", seat.Plan.Id), $"at-{seat.Plan.Id}"));
            Assert.Null(room.Take(new TakeSeat($"at-{seat.Plan.Id}", seat.Plan.Id), $"at-{seat.Plan.Id}"));
        }
        Assert.Null(room.Take(new StartClock()));
        var length = planned.End - planned.Begin;
        room.World.AdvanceTo(planned.Begin + length / 2);
        foreach (var lead in planned.Plan.Leads.Where(lead => planned.ArrivalOf(lead) <= room.World.Time))
            Assert.Null(room.Take(new SendRequest(lead.Seat, lead.Id, lead.Right.Agencies[0], lead.Procedure, Urgency.Routine, lead.Right.Bases.Count > 0 ? lead.Right.Bases[0]
                : null)));
        room.World.AdvanceTo(planned.Begin + length * 3 / 4);
        foreach (var seat in planned.Seats)
        {
            var view = SeatView.Of(room, seat.Plan.Id, 0);
            Assert.NotEmpty(view.Desks);
            foreach (var item in view.Inbox.Take(20)) Assert.NotNull(FileView.Of(room, seat.Plan.Id, item.File));
        }
        var instructor = InstructorView.Of(room, 0);
        Assert.Equal(planned.Seats.Count, instructor.Seats.Count);
        Assert.True(instructor.Injects.Count >= planned.Plan.Injects.Count);
        Assert.Equal(planned.Seats.Count, ProjectorView.Of(room, 0).Manned);
    }
}
