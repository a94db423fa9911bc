using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Tests.Logs;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Exercises.Tests.Rooms;

/// <summary>What is sent to a room, as text that no page wrote: refused in words, or taken for what it says; the room goes on and its log replays to it.</summary>
/// <remarks>A failure names the command, which is the same whenever it is asked for.</remarks>
public class AlteredCommandTests
{
    private const int Rooms = 12, CommandsOfRoom = 250, BetweenViews = 50;

    private static readonly string[] Senders = ["anna", "binh", LogEntry.Instructor, LogEntry.Instructor, LogEntry.Evaluator, "nobody"];
    private static readonly string[] Commands = [.. ((IEnumerable<object[]>)RoomLogTests.Commands).Select(row => JsonSerializer.Serialize((RoomCommand)row[0], RoomLog.Json))];
    private static readonly Func<JsonNode?>[] Values =
    [
        () => null, () => "", () => " ", () => "\u001b[31m", () => "hanoi", () => "vientiane", () => "laos", () => "bureau", () => "anna", () => "\ud800",
        () => new string('x', 100_000), () => -1, () => 0, () => 1, () => 2, () => int.MaxValue, () => int.MinValue, () => long.MaxValue, () => long.MinValue,
        () => 1e308, () => -0.5, () => 3_600_000, () => true, () => false, () => new JsonArray(), () => new JsonArray("hanoi", "hanoi"), () => new JsonObject(),
        () => new JsonObject { ["asked"] = null },
    ];

    [Fact]
    public void An_altered_command_is_refused_or_taken_and_the_log_replays_to_the_room()
    {
        var (unread, refused, taken) = (0, 0, 0);
        for (var number = 0; number < Rooms; number++)
        {
            using var room = Lesson.Started();
            for (var i = 0; i < CommandsOfRoom && room.Clock.Drive != ClockDrive.Over; i++)
            {
                var random = new Random(number * CommandsOfRoom + i);
                var (text, by, real) = (Altered(random), Senders[random.Next(Senders.Length)], 1 + i * 300L);
                try
                {
                    room.Tick(real);
                    if (Take(room, text, by, real)) taken++;
                    else refused++;
                    if (i % BetweenViews == 0) Look(room, real);
                }
                catch (InvalidDataException) // what is no command
                {
                    unread++;
                }
                catch (Exception fault)
                {
                    Assert.Fail($"room {number}, command {i} by {by}: {text[..Math.Min(300, text.Length)]}\n{fault}");
                }
            }
            Look(room, 1);
            using var again = Replay.At(Lesson.Planned, RoomLog.Parse(room.Log.ToText()), room.World.Time);
            Assert.Equal(room.World.Fingerprint(), again.World.Fingerprint());
        }
        Assert.True(unread > 200 && refused > 200 && taken > 50, $"{unread} unread, {refused} refused, {taken} taken"); // else they would prove nothing
    }

    private static bool Take(Room room, string text, string by, long real)
    {
        var (entry, _) = room.Propose(RoomLog.CommandOf(text), $"id-{room.Entries.Count + 1}", by, real);
        if (entry is null) return false;
        try
        {
            room.Apply(RoomLog.EntryOf(RoomLog.LineOf(entry)));
        }
        catch (InvalidDataException contradiction)
        {
            throw new InvalidOperationException("it was proposed and could not be applied", contradiction);
        }
        return true;
    }

    private static string Altered(Random random)
    {
        var command = Commands[random.Next(Commands.Length)];
        if (random.Next(3) == 0) return Encoding.UTF8.GetString(Alteration.Of(Encoding.UTF8.GetBytes(command), random.Next()));
        var json = JsonNode.Parse(command)!.AsObject();
        var fields = json.Select(field => field.Key).Where(key => key != "do").ToList();
        if (fields.Count > 0) json[fields[random.Next(fields.Count)]] = Values[random.Next(Values.Length)]();
        return json.ToJsonString();
    }

    private static void Look(Room room, long real)
    {
        foreach (var view in (object[])[RoomView.Of(room, real), InstructorView.Of(room, real), ProjectorView.Of(room, real), EvaluationView.Of(room),
            SeatView.Of(room, "hanoi", real), SeatView.Of(room, "vientiane", real)])
            Assert.NotEmpty(JsonSerializer.Serialize(view, RoomLog.Json));
    }
}
