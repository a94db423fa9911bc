using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Worlds;

/// <summary>A request out of a lead is the same one in every room of an exercise.</summary>
public sealed class SentKeysTests
{
    [Fact]
    public void What_people_did_before_does_not_change_the_draws_of_a_request_out_of_a_lead()
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml")));
        var lead = planned.Plan.Leads.OrderBy(planned.ArrivalOf).First();
        using var quiet = Sent(planned, lead, notes: 0);
        using var busy = Sent(planned, lead, notes: 3);
        var (one, other) = (Assert.Single(SentRequest.In(quiet.World)), Assert.Single(SentRequest.In(busy.World)));
        Assert.Equal((one.Request, one.At), (other.Request, other.At));
        var (first, second) = (quiet.World.Register.Find(one.Request)!, busy.World.Register.Find(other.Request)!);
        Assert.NotEmpty(first.Segments);
        Assert.Equal(first.Segments, second.Segments);
    }

    [Fact]
    public void A_second_request_out_of_the_same_lead_has_a_key_of_its_own()
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml")));
        var lead = planned.Plan.Leads.OrderBy(planned.ArrivalOf).First();
        using var room = Sent(planned, lead, notes: 0);
        Assert.Null(room.Take(Request(lead), "anna"));
        Assert.Equal(2, SentRequest.In(room.World).Select(sent => sent.Request).Distinct().Count());
    }

    private static Room Sent(PlannedExercise planned, LeadPlan lead, int notes)
    {
        var room = Lesson.NewRoom(planned);
        Assert.Null(room.Take(new JoinRoom("anna", "anna"), "anna"));
        Assert.Null(room.Take(new TakeSeat("anna", lead.Seat), "anna"));
        Assert.Null(room.Take(new StartClock()));
        room.World.AdvanceTo(planned.ArrivalOf(lead) + Lesson.Hour);
        for (var number = 0; number < notes; number++) Assert.Null(room.Take(new WriteNote($"note {number}", lead.Seat), "anna"));
        Assert.Null(room.Take(Request(lead), "anna"));
        room.World.AdvanceTo(planned.ArrivalOf(lead) + 48 * Lesson.Hour);
        return room;
    }

    private static SendRequest Request(LeadPlan lead) => new(
        lead.Seat, lead.Id, lead.Right.Agencies[0], lead.Procedure, lead.Right.Urgencies.FirstOrDefault(Urgency.Routine), lead.Right.Bases.FirstOrDefault());
}
