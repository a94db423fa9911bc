using System.Text;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Exercises.Tests.Worlds;

/// <summary>Kept states and logs of rooms with bytes that no room wrote: refused in words, or the room goes on.</summary>
/// <remarks>A failure names the alteration, which is the same whenever it is asked for.</remarks>
public class AlteredWorldTests
{
    private const int States = 1000, Logs = 2000, Replays = 100;

    [Fact]
    public void An_altered_state_is_refused_or_the_world_goes_on()
    {
        using var room = Lesson.Started();
        room.World.AdvanceTo(5 * Lesson.Hour, stopAtDecision: true);
        using var state = new MemoryStream();
        room.World.Save(state);
        HasNoFault(States, number =>
        {
            using var again = Lesson.NewRoom();
            again.World.Restore(new MemoryStream(Alteration.Of(state.ToArray(), number)));
            again.World.AdvanceTo(again.World.Time + 24 * Lesson.Hour);
        });
    }

    [Fact]
    public void An_altered_log_is_refused_or_read()
    {
        var log = Encoding.UTF8.GetBytes(PlayedLog());
        HasNoFault(Logs, number => RoomLog.Parse(Encoding.UTF8.GetString(Alteration.Of(log, number))));
    }

    [Fact]
    public void An_altered_log_that_can_be_read_is_refused_or_replayed()
    {
        var log = Encoding.UTF8.GetBytes(PlayedLog());
        HasNoFault(Replays, number => Replay.Whole(Lesson.Planned, RoomLog.Parse(Encoding.UTF8.GetString(Alteration.Of(log, number)))).Dispose());
    }

    private static string PlayedLog()
    {
        using Room room = Lesson.Played(Lesson.Started(), 6);
        return room.Log.ToText();
    }

    private static void HasNoFault(int count, Action<int> attempt)
    {
        var (refused, faults) = (0, new List<string>());
        for (var number = 0; number < count; number++)
        {
            try
            {
                attempt(number);
            }
            catch (InvalidDataException)
            {
                refused++;
            }
            catch (Exception fault)
            {
                faults.Add($"alteration {number}: {fault}");
            }
        }
        Assert.True(faults.Count == 0, $"{faults.Count} of {count}:\n{string.Join('\n', faults.Take(5))}");
        Assert.True(refused > count / 10, $"{refused} of {count} were refused");
    }
}
