using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Benchmarks.Debriefings;

/// <summary>The exercise of Viet Nam and Japan, fifty weeks between two agencies, played by a program that decides as the file bears out, but for some decisions.</summary>
internal static class PlayedYear
{
    private const int Every = 3;
    private static readonly long Look = (long)TimeSpan.FromHours(6).TotalMilliseconds;

    internal static PlannedExercise Plan(string root) =>
        PlannedExercise.Of(ExerciseFile.Read(Path.Combine(root, "scenarios", "exercises", "vietnam-japan-treaties.exercise.yaml")));

    /// <summary>The log of a play in which so many decisions differ from the reference, if there are three times as many.</summary>
    internal static RoomLog Play(PlannedExercise planned, int wrong)
    {
        using var room = new Room(planned, LogHeader.Of("benchmark", 1, planned, planned.Scenario.Seed));
        foreach (var seat in planned.Plan.Seats)
        {
            Take(room, new JoinRoom(seat.Id, seat.Id), seat.Id);
            Take(room, new TakeSeat(seat.Id, seat.Id), seat.Id);
        }
        Take(room, new StartClock(), LogEntry.Instructor);
        var (decided, different) = (0, 0);
        for (var time = planned.Begin + Look; time < planned.End; time += Look)
        {
            room.World.AdvanceTo(time);
            foreach (var open in room.World.Open.Where(open => !open.IsQuestion).ToList())
            {
                var cases = ((DecideStep)planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases;
                var isWrong = decided++ % Every == 0 && different < wrong && cases.Count > 1;
                if (isWrong) different++;
                Take(room, new Decide(open.Seat, open.Id, cases[isWrong ? (open.Pending.Reference + 1) % cases.Count : open.Pending.Reference].Then), open.Seat);
            }
        }
        Take(room, new EndExercise(), LogEntry.Instructor);
        return room.Log;
    }

    private static void Take(Room room, RoomCommand command, string by)
    {
        var (entry, refusal) = room.Propose(command, FormattableString.Invariant($"{by}-{room.Entries.Count}"), by, 0);
        if (entry is null && refusal == Refusal.DecisionGone) return; // the one before it in the list has ended its request
        room.Apply(entry ?? throw new InvalidOperationException($"{command} was refused: {refusal}"));
    }
}
