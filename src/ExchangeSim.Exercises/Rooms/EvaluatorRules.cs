using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Which ratings and observations are taken. Who sends them has been looked at.</summary>
internal static class EvaluatorRules
{
    internal static Refusal? Rating(Room room, RateTask rate) =>
        Task(room, rate.Task) ?? (rate.Words is { } words && words.Length > DeskRules.LongestText ? Refusal.TextTooLong : null);

    internal static Refusal? Observation(Room room, Observe seen) =>
        DeskRules.Text(seen.Text) ?? (seen.Task is { } task ? Task(room, task) : null) ?? (seen.Seat is { } seat && room.Planned.Seat(seat) is null ? Refusal.UnknownSeat
            : seen.File is { } file && room.World.KeyOf(file) is null ? Refusal.UnknownFile : null);

    private static Refusal? Task(Room room, string id) =>
        room.Planned.Plan.Objectives.SelectMany(objective => objective.Targets).SelectMany(target => target.Tasks).Any(task => task.Id == id) ? null : Refusal.UnknownTask;
}
