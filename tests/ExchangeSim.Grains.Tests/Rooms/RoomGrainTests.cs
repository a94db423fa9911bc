using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Grains.Rooms;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Grains.Tests.Rooms;

public sealed class RoomGrainTests(RoomSilos silos) : IClassFixture<RoomSilos>
{
    private static async Task<JsonNode> Take(IServedRoom room, string id, string by, RoomCommand command) =>
        JsonNode.Parse(await room.Take(id, by, JsonSerializer.Serialize(command, RoomLog.Json)))!;

    private async Task<(string Key, IServedRoom Room)> Begin(string key)
    {
        MemoryRoomStore.Add(key, RoomSilos.Planned);
        var room = silos.Rooms.Find(key);
        foreach (var (person, seat) in new[] { ("anna", "hanoi"), ("binh", "vientiane") })
        {
            await Take(room, $"join-{person}", person, new JoinRoom(person, person));
            await Take(room, $"sit-{person}", person, new TakeSeat(person, seat));
        }
        await Take(room, "start", LogEntry.Instructor, new StartClock());
        return (key, room);
    }

    // The grain's timer carries a step out; each look is a call of its own that waits for its turn.
    private static async Task<(string Seat, JsonNode Decision)> NextDecision(IServedRoom room, string step)
    {
        for (var looks = 0; looks < 10_000; looks++)
        {
            // A step ends at a message, too: the next one goes on.
            if (JsonNode.Parse(await room.ViewRoom())!["clock"]!["drive"]!.ToString() != "stepping")
                await Take(room, $"{step}-{looks}", LogEntry.Instructor, new StepClock(RoomSilos.Planned.End));
            foreach (var seat in new[] { "hanoi", "vientiane" })
            {
                var inbox = JsonNode.Parse((await room.ViewSeat(seat))!)!["inbox"]!.AsArray();
                if (inbox.FirstOrDefault(item => item!["state"]!.ToString() == "to-decide") is not { } item) continue;
                return (seat, JsonNode.Parse((await room.ViewFile(seat, item["file"]!.ToString()))!)!["decision"]!);
            }
        }
        throw new InvalidOperationException("no decision came up");
    }

    private static async Task Play(IServedRoom room, int decisions, string name)
    {
        for (var i = 0; i < decisions; i++)
        {
            var (seat, decision) = await NextDecision(room, $"{name}-step-{i}");
            var answer = await Take(room, $"{name}-decide-{i}", seat == "hanoi" ? "anna" : "binh",
                new Decide(seat, decision["id"]!.ToString(), decision["choices"]!.AsArray()[^1]!["choice"]!.ToString()));
            Assert.Null(answer["refusal"]);
        }
    }

    private static string Inbox(string view) => JsonNode.Parse(view)!["inbox"]!.ToJsonString();

    [Fact]
    public async Task A_room_whose_agencies_are_grains_is_the_room_that_its_log_replays_to()
    {
        var (key, room) = await Begin("same/1");
        await Play(room, 4, "play");
        await Take(room, "end", LogEntry.Instructor, new EndExercise());
        var seats = new[] { Inbox((await room.ViewSeat("hanoi"))!), Inbox((await room.ViewSeat("vientiane"))!) };
        var stored = MemoryRoomStore.Stored(key);
        using var again = Replay.Whole(RoomSilos.Planned, new RoomLog(stored.Header, stored.Entries));
        Assert.Equal(4, again.World.Taken.Count);
        Assert.Equal(seats, new[] { "hanoi", "vientiane" }.Select(seat => Inbox(JsonSerializer.Serialize(SeatView.Of(again, seat, 0), RoomLog.Json))));
    }

    [Fact]
    public async Task The_fingerprint_of_a_room_is_that_of_a_replay_up_to_there_and_the_room_goes_on()
    {
        var (key, room) = await Begin("fingerprint/1");
        for (var part = 0; part < 2; part++)
        {
            await Play(room, 2, $"play-{part}");
            var asked = JsonNode.Parse(await room.ViewFingerprint())!;
            var stored = MemoryRoomStore.Stored(key);
            var log = new RoomLog(stored.Header, [.. stored.Entries.Take((int)asked["entries"]!)]);
            using var again = Replay.At(RoomSilos.Planned, log, (long)asked["time"]!);
            Assert.Equal(again.World.Fingerprint().ToString("x16", System.Globalization.CultureInfo.InvariantCulture), asked["fingerprint"]!.ToString());
        }
    }

    [Fact]
    public async Task What_people_order_and_write_reaches_grains_and_is_in_the_replay()
    {
        var (key, room) = await Begin("orders/1");
        Assert.Null((await Take(room, "move", "anna", new MoveOfficers("hanoi", "investigation", "bureau", 1)))["refusal"]);
        Assert.Null((await Take(room, "write", "anna", new WriteMessage("hanoi", "vientiane", "Good morning")))["refusal"]);
        Assert.Equal("not-enough-officers", (await Take(room, "too-many", "anna", new MoveOfficers("hanoi", "investigation", "bureau", 9)))["refusal"]!.ToString());
        await Play(room, 2, "play");
        await Take(room, "end", LogEntry.Instructor, new EndExercise());
        var views = new[] { Parts((await room.ViewSeat("hanoi"))!), Parts((await room.ViewSeat("vientiane"))!) };
        Assert.Contains("Good morning", views[1], StringComparison.Ordinal);
        var stored = MemoryRoomStore.Stored(key);
        using var again = Replay.Whole(RoomSilos.Planned, new RoomLog(stored.Header, stored.Entries));
        Assert.Equal(views, new[] { "hanoi", "vientiane" }.Select(seat => Parts(JsonSerializer.Serialize(SeatView.Of(again, seat, 0), RoomLog.Json))));
        Assert.Equal(2, (int)JsonNode.Parse(await room.ViewProjector())!["seats"]!);

        static string Parts(string view) => string.Concat(new[] { "inbox", "messages", "desks", "offices" }.Select(part => JsonNode.Parse(view)![part]!.ToJsonString()));
    }

    [Fact]
    public async Task A_command_is_taken_once_and_nobody_takes_anothers_name_for_one()
    {
        var (key, room) = await Begin("once/1");
        var first = await Take(room, "pause", LogEntry.Instructor, new PauseClock());
        var second = await Take(room, "pause", LogEntry.Instructor, new PauseClock());
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single(MemoryRoomStore.Stored(key).Entries, entry => entry.Id == "pause");
        Assert.Equal("id-taken", (await Take(room, "pause", LogEntry.Instructor, new PauseClock("Tea")))["refusal"]!.ToString());
        await Assert.ThrowsAsync<ArgumentException>(() => Take(room, "pause", "anna", new SayReady("anna", true)));
    }

    [Fact]
    public async Task Messages_that_no_page_wrote_are_refused_or_taken_and_the_room_lives_on()
    {
        var (key, room) = await Begin("altered/1");
        var command = System.Text.Encoding.UTF8.GetBytes(JsonSerializer.Serialize<RoomCommand>(new MoveOfficers("hanoi", "investigation", "bureau", 1, 5), RoomLog.Json));
        var (unread, answered) = (0, 0);
        for (var number = 0; number < 150; number++)
        {
            try
            {
                Assert.NotNull(JsonNode.Parse(await room.Take($"altered-{number}", LogEntry.Instructor, System.Text.Encoding.UTF8.GetString(Alteration.Of(command, number)))));
                answered++;
            }
            catch (InvalidDataException)
            {
                unread++;
            }
        }
        Assert.True(unread > 50 && answered > 10, $"{unread} unread, {answered} answered");
        Assert.Equal(1, MemoryRoomStore.Lives(key)); // it never had to start anew
        Assert.Null((await Take(room, "end", LogEntry.Instructor, new EndExercise()))["refusal"]);
    }

    [Fact]
    public async Task A_mistyped_number_is_refused_before_anything_is_kept_and_the_room_lives_on()
    {
        var (key, room) = await Begin("mistyped/1");
        var before = MemoryRoomStore.Stored(key).Entries.Count;
        foreach (var wrong in new[] { new WriteEvent(EventKind.Staffing, 1, "vietnam", "bureau", 99_999_999), new WriteEvent(EventKind.Staffing, 1, "vietnam", "bureau", 9_999_999),
            new WriteEvent(EventKind.Outage, 1e-9, "i-24-7"), new WriteEvent(EventKind.Surge, 1e-9, Factor: 2) })
            Assert.NotNull((await Take(room, $"wrong-{wrong.Kind}-{wrong.Officers}", LogEntry.Instructor, wrong))["refusal"]);
        Assert.Equal(before, MemoryRoomStore.Stored(key).Entries.Count);
        Assert.NotEmpty(await room.ViewInstructor());
        Assert.Equal(1, MemoryRoomStore.Lives(key));
    }

    // As an earlier version kept it.
    [Fact]
    public async Task A_room_whose_log_cannot_be_done_to_its_end_stands_before_that_says_so_and_takes_nothing_more()
    {
        var (key, room) = await Begin("damaged/1");
        Assert.Null((await Take(room, "pause", LogEntry.Instructor, new PauseClock()))["refusal"]);
        var last = MemoryRoomStore.Stored(key).Entries[^1];
        await new MemoryRoomStore().Append(key, MemoryRoomStore.Lives(key), last with
        {
            Ordinal = last.Ordinal + 1, Id = "bad", Command = new WriteEvent(EventKind.Staffing, 1, "vietnam", "bureau", 99_999_999),
        });
        await silos.Cluster.GrainFactory.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

        var view = JsonNode.Parse(await room.ViewRoom())!;
        Assert.True((bool)view["isOutOfOrder"]!);
        Assert.Null(view["clock"]!["reason"]); // pages say it in the language of those who read them
        var instructor = JsonNode.Parse(await room.ViewInstructor())!;
        Assert.StartsWith($"entry {last.Ordinal + 1} of its log cannot be done", instructor["trouble"]!.ToString(), StringComparison.Ordinal);
        Assert.True((bool)JsonNode.Parse(await room.ViewProjector())!["isOutOfOrder"]!);
        Assert.Equal(2, view["people"]!.AsArray().Count);
        Assert.Equal("out-of-order", (await Take(room, "on", LogEntry.Instructor, new ResumeClock()))["refusal"]!.ToString());
        Assert.NotEmpty(await room.ViewInstructor());
        Assert.Equal(last.Ordinal, RoomLog.Parse(await room.Log()).Entries.Count);
        Assert.Equal(last.Ordinal + 1, MemoryRoomStore.Stored(key).Entries.Count); // nothing was taken away
    }

    [Fact]
    public async Task Watchers_hear_of_changes_until_they_stop_watching()
    {
        var (_, room) = await Begin("watched/1");
        var heard = new TaskCompletionSource<long>();
        await using (await room.Watch(version => heard.TrySetResult(version), () => []))
        {
            await Take(room, "ready", "anna", new SayReady("anna", true));
            Assert.NotEqual(0, await heard.Task.WaitAsync(TimeSpan.FromMinutes(8)));
        }
    }

    [Fact]
    public async Task Who_is_connected_through_any_server_is_seen_by_all()
    {
        var (_, room) = await Begin("present/1");
        string[] here = ["anna"];
        var heard = new TaskCompletionSource();
        await using (var first = await room.Watch(_ => { }, () => here))
        {
            await using (await room.Watch(_ => heard.TrySetResult(), () => ["binh", "chi"]))
            {
                Assert.Equal(["anna", "binh", "chi"], await room.ViewPresent());
                here = [];
                await first.Renew();
                await heard.Task.WaitAsync(TimeSpan.FromMinutes(8)); // the other server hears of it
                Assert.Equal(["binh", "chi"], await room.ViewPresent());
            }
            Assert.Empty(await room.ViewPresent());
        }
    }

    [Fact]
    public async Task A_room_that_is_put_away_comes_back_as_it_was_and_goes_on()
    {
        var (key, room) = await Begin("away/1");
        await Play(room, 2, "before");
        var before = Inbox((await room.ViewSeat("hanoi"))!);
        await silos.Cluster.GrainFactory.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        Assert.Equal(before, Inbox((await room.ViewSeat("hanoi"))!));
        await Play(room, 2, "after");
        var stored = MemoryRoomStore.Stored(key);
        using var again = Replay.Whole(RoomSilos.Planned, new RoomLog(stored.Header, stored.Entries));
        Assert.Equal(4, again.World.Taken.Count);
    }
}
