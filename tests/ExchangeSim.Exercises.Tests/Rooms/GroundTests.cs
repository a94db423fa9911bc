using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>Who refuses names the ground, out of those that the refusal may have.</summary>
public sealed class GroundTests
{
    private static PlannedExercise Planned { get; } = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml")));

    [Fact]
    public void A_refusal_names_one_of_its_grounds_and_no_other_and_says_which_the_file_bears()
    {
        using var room = Lesson.NewRoom(Planned);
        foreach (var seat in Planned.Seats.Select(seat => seat.Plan.Id))
        {
            Assert.Null(room.Take(new JoinRoom(seat, seat), seat));
            Assert.Null(room.Take(new TakeSeat(seat, seat), seat));
        }
        Assert.Null(room.Take(new StartClock()));
        var open = FirstThatIsRefused(room);
        var procedure = Planned.Scenario.Procedures[open.Pending.Procedure];
        var choice = RoomChoices.Of(room, open)[open.Pending.Reference];
        var grounds = NearEnds.GroundsOf(procedure, choice);
        Assert.True(grounds.Count > 1, string.Join(" ", grounds));
        Assert.Equal(Refusal.UnknownChoice, room.Take(new Decide(open.Seat, open.Id, choice, "bad-weather"), open.Seat));
        var other = RoomChoices.Of(room, open).First(one => NearEnds.GroundsOf(procedure, one).Count == 0);
        Assert.Equal(Refusal.UnknownChoice, room.Take(new Decide(open.Seat, open.Id, other, grounds[0]), open.Seat));
        var borne = EvidenceLine.BorneGrounds(room, open);
        Assert.NotEmpty(borne);
        var named = grounds.First(ground => !borne.Contains(ground));
        Assert.Null(room.Take(new Decide(open.Seat, open.Id, choice, named), open.Seat));
        var row = DecisionRow.Of(room, room.World.Taken.Single(taken => taken.Open.Id == open.Id));
        Assert.Equal(named, row.Ground);
        Assert.Equal(borne, row.BorneGrounds);
        room.World.AdvanceTo(room.World.Time + Lesson.Hour);
        var history = FileView.Of(room, open.Seat, room.World.FileOf(open.Pending.Root))!.History;
        Assert.Equal(named, history.Single(line => line.Choice == choice).Ground);
        Assert.Equal(named, new PlayedRoom(Planned, RoomLog.Parse(room.Log.ToText())).Room.GroundOf(open.Id));
    }

    private static OpenDecision FirstThatIsRefused(Room room)
    {
        for (var real = 1L; room.World.Time < Planned.End; real += Lesson.Second)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.Where(open => !open.IsQuestion).ToList())
            {
                var choices = RoomChoices.Of(room, open);
                if (NearEnds.GroundsOf(Planned.Scenario.Procedures[open.Pending.Procedure], choices[open.Pending.Reference]).Count > 1) return open;
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, choices[open.Pending.Reference]), open.Seat, real));
            }
        }
        throw new InvalidOperationException("nothing is to be refused");
    }
}
