using System.Text.Json;
using System.Text.RegularExpressions;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>Every text that somebody writes is marked, and looked for in what every seat gets: it may be there only after it has reached that seat.</summary>
public partial class TaintTests
{
    [GeneratedRegex("SECRET-[A-Za-z0-9-]+")]
    private static partial Regex Mark();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void No_payload_holds_a_text_that_has_not_reached_its_seat(int seed)
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var looks = 0;
        using var room = WideLesson.Played(WideLesson.Started(), seed, now =>
        {
            if (++looks % 5 != 0) return;
            foreach (var seat in new[] { "hanoi", "vientiane" })
                foreach (Match mark in Mark().Matches(Payload(now, seat)))
                {
                    seen.Add($"{seat}: {Kind(mark.Value)}");
                    Assert.True(MayKnow(now, seat, mark.Value), $"{seat} got {mark.Value} at {now.World.Time}");
                }
            Assert.DoesNotContain("SECRET", JsonSerializer.Serialize(ProjectorView.Of(now, 0), RoomLog.Json), StringComparison.Ordinal);
            Assert.DoesNotContain("SECRET", JsonSerializer.Serialize(RoomView.Of(now, 0), RoomLog.Json), StringComparison.Ordinal);
        });
        // What may be known does arrive, or the test would show nothing.
        Assert.Contains("hanoi: LEAD", seen);
        Assert.Contains("vientiane: LEAD", seen);
        Assert.Contains("vientiane: NOTE", seen);
        Assert.Contains("vientiane: MESSAGE", seen);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(9, true)]
    public void No_persons_own_debriefing_holds_a_text_that_had_not_reached_their_seat(int seed, bool isReleased)
    {
        using var room = WideLesson.Played(WideLesson.Started(), seed);
        Assert.Null(room.Take(new ReleaseDebriefing(isReleased)));
        var played = new PlayedRoom(room.Planned, room.Log);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (person, seat) in new[] { ("anna", "hanoi"), ("binh", "vientiane") })
        {
            foreach (Match mark in Mark().Matches(JsonSerializer.Serialize(OwnDebriefing.Of(played, person), RoomLog.Json)))
            {
                seen.Add($"{seat}: {Kind(mark.Value)}");
                Assert.True(MayKnow(room, seat, mark.Value), $"{person} got {mark.Value}");
            }
        }
        Assert.Contains("hanoi: LEAD", seen);
        Assert.Contains("vientiane: MESSAGE", seen);
    }

    // Numbers of requests are nobody's texts, but who never had to do with one does not learn that there was one.
    [Fact]
    public void A_persons_own_debriefing_names_no_request_that_their_seat_never_knew()
    {
        using var room = WideLesson.Played(WideLesson.Started(), 2);
        room.Take(new ReleaseDebriefing(true));
        var played = new PlayedRoom(room.Planned, room.Log);
        foreach (var (person, seat) in new[] { ("anna", "hanoi"), ("binh", "vientiane") })
        {
            var known = SeatFiles.Of(room, seat).Now(room, room.Planned.Seat(seat)!).Select(file => file.Reference).ToHashSet();
            var own = OwnDebriefing.Of(played, person)!;
            Assert.Empty(own.Decisions.Select(one => one.Reference).Concat(own.Moments.Select(one => one.Reference).OfType<string>()).Except(known));
        }
    }

    private static string Payload(Room room, string seat)
    {
        var view = SeatView.Of(room, seat, 0);
        return JsonSerializer.Serialize(view, RoomLog.Json) + string.Concat(view.Inbox.Select(item => JsonSerializer.Serialize(FileView.Of(room, seat, item.File), RoomLog.Json)));
    }

    private static string Kind(string mark) => mark.Split('-')[1];

    private static bool MayKnow(Room room, string seat, string mark) => Kind(mark) switch
    {
        "LEAD" or "DOSSIER" or "NEWS" => mark.Contains(seat, StringComparison.OrdinalIgnoreCase),
        "NOTE" => mark == $"SECRET-NOTE-{seat}",
        "INJECT" => seat == (mark.EndsWith("CALL", StringComparison.Ordinal) ? "hanoi" : "vientiane")
            && room.World.Injects.BegunAt(room.Planned.Plan.Injects.Single(one => one.Text?.In("en") == mark)) <= room.World.Time,
        "MESSAGE" => Wrote<WriteMessage>(room, mark, one => one.Text) is var (entry, message)
            && (message.Seat == seat || room.World.Register.Letters.ContainsKey(WorldOrders.LetterKey(entry))),
        "ANSWER" => Wrote<AnswerQuestion>(room, mark, one => one.Text!) is var (entry, answer) && (answer.Seat == seat || Returned(room, entry, answer, seat)),
        "ASKED" => seat == "hanoi" || (Wrote<SendRequest>(room, mark, one => one.Fields["asked"]) is var (entry, _) && ReachedDesk(room, room.World.Orders.Keys.Of(entry), seat)),
        _ => false,
    };

    private static (LogEntry, T) Wrote<T>(Room room, string mark, Func<T, string> text) where T : RoomCommand
    {
        var entry = room.Entries.Single(one => one.Command is T command && text(command) == mark);
        return (entry, (T)entry.Command);
    }

    private static bool Returned(Room room, LogEntry entry, AnswerQuestion answer, string seat)
    {
        var root = room.World.Taken.Single(taken => taken.Open.Id == answer.Question).Open.Pending.Root;
        return room.World.Register.Find(root)!.Segments.Any(segment => segment.Kind == Simulation.Figures.TraceKind.Sent && segment.Agency == room.Planned.Seat(seat)!.Agency
            && segment.From >= entry.At);
    }

    private static bool ReachedDesk(Room room, ulong request, string seat)
    {
        var place = room.Planned.Seat(seat)!;
        return room.World.Register.Find(request)!.Segments.Any(segment => segment.Kind == Simulation.Figures.TraceKind.Sent && segment.Agency == place.Agency);
    }
}
