using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>The work list says by which channel a request came, where several join the two sides, too.</summary>
public sealed class ChannelTests
{
    [Fact]
    public void What_has_arrived_says_by_which_channel_where_several_join_the_two_sides()
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-japan-treaties.exercise.yaml")));
        var agencies = planned.Scenario.Agencies;
        using var room = Lesson.NewRoom(planned);
        foreach (var seat in planned.Seats)
        {
            Assert.Null(room.Take(new Commands.JoinRoom(seat.Plan.Id, seat.Plan.Id), seat.Plan.Id));
            Assert.Null(room.Take(new Commands.TakeSeat(seat.Plan.Id, seat.Plan.Id), seat.Plan.Id));
        }
        Assert.Null(room.Take(new Commands.StartClock()));
        room.Tick(1);
        Lesson.Played(room, seed: 1);
        var received = planned.Seats.SelectMany(seat => SeatView.Of(room, seat.Plan.Id, 1).Inbox.Select(item => (Seat: seat, Item: item))).Where(one => !one.Item.IsOwn).ToList();
        Assert.NotEmpty(received);
        var used = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (seat, item) in received)
        {
            var file = SeatKnowledge.File(room, seat.Plan.Id, item.File)!;
            var last = file.Passed.LastOrDefault(segment => segment is { Kind: TraceKind.Sent, Depth: 0 });
            if (last.Kind == TraceKind.Sent) Assert.NotNull(item.Channel);
            if (item.Channel is not { } channel) continue;
            used.Add(channel);
            Assert.True(planned.Scenario.Channels.Single(one => one.Id == channel).Joins(agencies[seat.Agency].Id, item.Counterpart));
        }
        Assert.True(used.Count > 1, string.Join(" ", used));
    }
}
