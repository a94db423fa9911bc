using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests;

/// <summary>The first lesson that ships, and somebody who plays it.</summary>
internal static class Lesson
{
    internal const long Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;

    internal static string Folder { get; } = Path.Combine(FindRoot(), "scenarios", "exercises");

    internal static PlannedExercise Planned { get; } = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Folder, "first-lesson.exercise.yaml")));

    internal static Room NewRoom(PlannedExercise? planned = null, ulong? seed = null) =>
        new(planned ?? Planned, LogHeader.Of("test", 1, planned ?? Planned, seed ?? (planned ?? Planned).Scenario.Seed));

    /// <summary>Takes a command and does what it says.</summary>
    internal static Refusal? Take(this Room room, RoomCommand command, string by = LogEntry.Instructor, long real = 0)
    {
        var (entry, refusal) = room.Propose(command, $"id-{room.Entries.Count + 1}", by, real);
        if (entry is not null) room.Apply(entry);
        return refusal;
    }

    /// <summary>Two people sit down, and time begins.</summary>
    internal static Room Started(PlannedExercise? planned = null, ulong? seed = null)
    {
        var room = NewRoom(planned, seed);
        foreach (var (person, seat) in new[] { ("anna", "hanoi"), ("binh", "vientiane") })
        {
            Assert.Null(room.Take(new JoinRoom(person, person), person));
            Assert.Null(room.Take(new TakeSeat(person, seat), person));
        }
        Assert.Null(room.Take(new StartClock()));
        room.Tick(1);
        return room;
    }

    /// <summary>Plays to the end: looks every so often, and decides with a generator.</summary>
    /// <param name="room">A room that has begun.</param>
    /// <param name="seed">Chooses what is decided, and when.</param>
    /// <param name="every">Real milliseconds between two looks.</param>
    internal static Room Played(Room room, int seed, long every = Second)
    {
        var random = new Random(seed);
        for (var real = 1L; !room.World.Time.Equals(room.Planned.End); real += every)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.ToList())
            {
                if (random.Next(6) != 0) continue;
                if (open.IsQuestion)
                {
                    Assert.Null(room.Take(new AnswerQuestion(open.Seat, open.Id, "As asked"), room.At(open.Seat)!.Id, real));
                    continue;
                }
                var cases = ((Model.DecideStep)room.Planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases;
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, cases[random.Next(cases.Count)].Then), room.At(open.Seat)!.Id, real));
            }
        }
        return room;
    }

    /// <summary>Decides by the reference until a decision is up at the side which asked.</summary>
    internal static OpenDecision WithOwnDecision(this Room room)
    {
        for (var real = 1L; ; real += Second)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.ToList())
            {
                if (!open.IsQuestion && open.Pending.Requesting == open.Pending.Agency) return open;
                Assert.Null(room.Take(open.IsQuestion ? new AnswerQuestion(open.Seat, open.Id, "As asked")
                    : new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[open.Pending.Reference]), room.At(open.Seat)!.Id, real));
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
