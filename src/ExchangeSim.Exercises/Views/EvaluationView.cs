using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>How a room is performed, as far as it was played: for the instructor and the evaluator.</summary>
/// <param name="Points">Points out of a hundred; null: nothing could be rated yet.</param>
/// <param name="Objectives">The objectives, in the order of the plan.</param>
/// <param name="Observations">What was noted, in order.</param>
/// <param name="Requests">The requests that an observation can be about: those that reached a seat or were sent from one, the newest first.</param>
public sealed record EvaluationView(double? Points, IReadOnlyList<ObjectiveRow> Objectives, IReadOnlyList<ObservationRow> Observations, IReadOnlyList<ObservableRequest> Requests)
{
    /// <summary>The evaluation of a room.</summary>
    public static EvaluationView Of(Room room)
    {
        var judged = Judgement.Of(room);
        return new EvaluationView(judged.Score, [.. judged.Objectives.Select(one => ObjectiveRow.Of(room, one))],
            [.. room.Entries.Where(entry => entry.Command is Observe).Select(entry => ObservationRow.Of(room, entry.At, entry.By, (Observe)entry.Command))],
            ObservableRequest.Of(room));
    }
}

/// <summary>A request that an observation can be about.</summary>
/// <param name="File">Its file, by id: what <c>observe</c> takes.</param>
/// <param name="Reference">Its number.</param>
/// <param name="From">The agency that asks, by id.</param>
/// <param name="To">The agency that is asked, by id.</param>
/// <param name="CameToPeople">Whether there was something to decide or to answer for a seat with a person, or a person sent it; the others passed a
/// seat's desk among much else.</param>
public sealed record ObservableRequest(string File, string Reference, string From, string To, bool CameToPeople)
{
    internal static IReadOnlyList<ObservableRequest> Of(Room room)
    {
        var agencies = room.Planned.Scenario.Agencies;
        HashSet<ulong> people = // looked up, never enumerated
        [
            .. room.World.Open.Concat(room.World.Taken.Select(taken => taken.Open)).Select(open => open.Pending.Root),
            .. room.World.Acts.Where(entry => entry.Command is SendRequest).Select(room.World.Orders.Keys.Of),
        ];
        return
        [
            .. room.Planned.Seats.SelectMany(place => KnownRequests.Of(room, place)).DistinctBy(request => request.Key)
                .OrderByDescending(request => request.ArisenAt).ThenBy(request => request.Key).Select(request => new ObservableRequest(
                    room.World.FileOf(request.Key), FileReference.Of(room, request), agencies[request.Requesting].Id, agencies[request.Requested].Id,
                    people.Contains(request.Key))),
        ];
    }
}

/// <summary>An objective.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rating">Its rating; null: not yet.</param>
/// <param name="Targets">Its targets.</param>
public sealed record ObjectiveRow(Phrase Title, Rating? Rating, IReadOnlyList<TargetRow> Targets)
{
    internal static ObjectiveRow Of(Room room, JudgedObjective judged) =>
        new(judged.Objective.Title, judged.Rating, [.. judged.Targets.Select(target => TargetRow.Of(room, target))]);
}

/// <summary>A target.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rating">Its rating; null: not yet.</param>
/// <param name="Tasks">Its tasks.</param>
public sealed record TargetRow(Phrase Title, Rating? Rating, IReadOnlyList<TaskRow> Tasks)
{
    internal static TargetRow Of(Room room, JudgedTarget judged) => new(judged.Target.Title, judged.Rating, [.. judged.Tasks.Select(task => TaskRow.Of(room, task))]);
}

/// <summary>What was seen.</summary>
/// <param name="At">When, simulated.</param>
/// <param name="By">Who noted it.</param>
/// <param name="Text">In words.</param>
/// <param name="Task">The task that it shows, by id, or null.</param>
/// <param name="Seat">The seat that it is about, by id, or null.</param>
/// <param name="Reference">Number of the request that it is about, or null.</param>
public sealed record ObservationRow(Instant At, string By, string Text, string? Task, string? Seat, string? Reference)
{
    internal static ObservationRow Of(Room room, long at, string by, Observe seen) => new(
        ClockView.TimeOf(room, at), by, seen.Text.Trim(), seen.Task, seen.Seat,
        seen.File is { } file && room.World.KeyOf(file) is { } key && room.World.Register.Find(key) is { } request ? FileReference.Of(room, request) : null);
}
