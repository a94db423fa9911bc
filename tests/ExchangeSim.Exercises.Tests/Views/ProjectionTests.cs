using System.Text.Json;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Exercises.Tests.Views;

public class ProjectionTests
{
    private static readonly string[] Seats = ["hanoi", "vientiane"];

    [Fact]
    public void A_seat_learns_of_a_request_only_when_it_has_reached_its_desks()
    {
        using var room = Lesson.Started();
        room.World.AdvanceTo(6 * Lesson.Minute); // the van's request left at 08:05 and is on its way, or waits for the bureau's officer
        Assert.NotEmpty(room.World.Register.Requests);
        Assert.Empty(SeatView.Of(room, "vientiane", 0).Inbox);
        for (var time = 7 * Lesson.Minute; room.World.Open.Count == 0; time += Lesson.Minute) room.World.AdvanceTo(time);
        var item = Assert.Single(SeatView.Of(room, room.World.Open[0].Seat, 0).Inbox);
        Assert.Equal(FileState.ToDecide, item.State);
        var papers = FileView.Of(room, room.World.Open[0].Seat, item.File)!;
        Assert.Equal(["clarify", "say-no", "search"], papers.Decision!.Choices.Select(choice => choice.Choice).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_seat_cannot_open_a_file_that_it_does_not_know()
    {
        using var room = Lesson.Started();
        for (var time = Lesson.Minute; room.World.Open.Count == 0; time += Lesson.Minute) room.World.AdvanceTo(time);
        var seat = room.World.Open[0].Seat;
        var file = SeatView.Of(room, seat, 0).Inbox.Single().File;
        Assert.NotNull(FileView.Of(room, seat, file));
        Assert.Null(FileView.Of(room, Seats.Single(other => other != seat), file));
    }

    // What the other side did stays the other side's: its decisions, its desks, and when it did what.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_payload_holds_what_passed_at_the_other_agency_nor_what_the_scenario_would_choose(int seed)
    {
        using var room = Lesson.Started();
        var random = new Random(seed);
        for (var real = 1L; room.World.Time < room.Planned.End; real += 5_000)
        {
            room.Tick(real);
            foreach (var seat in Seats) Check(room, seat, Payloads(room, seat));
            foreach (var open in room.World.Open.Where(_ => random.Next(2) == 0).ToList())
            {
                if (open.IsQuestion) continue;
                var choices = RoomChoices.Of(room, open);
                room.Take(new Decide(open.Seat, open.Id, choices[random.Next(choices.Count)]), room.At(open.Seat)!.Id, real);
            }
        }
    }

    private static string Payloads(Room room, string seat)
    {
        var view = SeatView.Of(room, seat, 0);
        return JsonSerializer.Serialize(view.Inbox, RoomLog.Json) + string.Concat(view.Inbox.Select(item =>
            JsonSerializer.Serialize(FileView.Of(room, seat, item.File), RoomLog.Json)));
    }

    private static void Check(Room room, string seat, string payloads)
    {
        var agency = room.Planned.Seat(seat)!.Agency;
        Assert.DoesNotContain("\"reference\":0", payloads, StringComparison.Ordinal);
        var mine = room.World.Register.Requests.SelectMany(request => request.Segments).Where(segment => segment.Agency == agency).SelectMany(segment =>
            (long[])[segment.From, segment.To]).ToHashSet();
        foreach (var request in room.World.Register.Requests)
        {
            Assert.DoesNotContain(request.Key.ToString("x16", null), payloads, StringComparison.OrdinalIgnoreCase);
            // Times in this world are told to the millisecond, so that they serve as marks.
            foreach (var segment in request.Segments.Where(segment => segment.Agency != agency && segment.To > segment.From && !mine.Contains(segment.To)
                && segment.To % 1000 != 0))
                Assert.DoesNotContain(JsonSerializer.Serialize(ClockView.TimeOf(room, segment.To), RoomLog.Json), payloads, StringComparison.Ordinal);
        }
        foreach (var open in room.World.Open.Where(open => open.Seat != seat)) Assert.DoesNotContain($"\"{open.Id}\"", payloads, StringComparison.Ordinal);
    }
}
