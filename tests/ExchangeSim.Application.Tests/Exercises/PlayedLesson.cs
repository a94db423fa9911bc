using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Tests.Exercises;

/// <summary>The first lesson, played by two people who decide by the order of the cases.</summary>
internal static class PlayedLesson
{
    internal static PlannedExercise Planned { get; } = Plans.Read(new RequestContext(), "first-lesson");

    internal static ArchivedExercise Archived { get; } = ArchivedExercise.Of("lesson", Planned, [LogOf(1), LogOf(2)]);

    internal static PlayedLog LogOf(int number)
    {
        using var room = new Room(Planned, LogHeader.Of("lesson", number, Planned, 7));
        var count = 0;
        void Take(RoomCommand command, string by = LogEntry.Instructor, long real = 1_700_000_000_000)
        {
            var (entry, refusal) = room.Propose(command, $"id-{++count}", by, real);
            Assert.Null(refusal);
            room.Apply(entry!);
        }
        foreach (var (person, name, seat) in new[] { ("anna", "=Anna", "hanoi"), ("binh", "Bình", "vientiane") })
        {
            Take(new JoinRoom(person, name), person);
            Take(new TakeSeat(person, seat), person);
        }
        Take(new StartClock());
        for (var real = 1L; room.World.Time < Planned.End; real += 3000)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.Where(open => !open.IsQuestion && (real / 3000 + number) % 3 == 0).ToList())
            {
                var step = (DecideStep)Planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step];
                Take(new Decide(open.Seat, open.Id, step.Cases[number % step.Cases.Count].Then), room.At(open.Seat)!.Id, 1_700_000_000_000 + real);
            }
        }
        Take(new Observe("Both bureaus talked to each other.", Seat: "hanoi"));
        Take(new RateTask("no-breach", Rating.SomeChallenges, "One was close."));
        return new PlayedLog(room.Log, room.World.Time);
    }
}
