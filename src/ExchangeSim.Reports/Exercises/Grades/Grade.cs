using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.AfterAction;

namespace ExchangeSim.Reports.Exercises.Grades;

/// <summary>How one participant did.</summary>
/// <param name="Room">Number of the room.</param>
/// <param name="Person">The participant.</param>
/// <param name="Points">Points out of a hundred: the mean over the tasks that could be rated, those about other seats alone left out; null: there are none, or they never sat
/// at a seat.</param>
/// <param name="Objectives">The objectives of the room with their ratings; for who never sat at a seat, without.</param>
/// <param name="Decisions">Decisions that came up while they sat there and stayed theirs to the end, questions of the other side aside: what waited when they left the seat is
/// not counted.</param>
/// <param name="InTime">How many of these they took.</param>
/// <param name="Right">How many of these followed the file.</param>
/// <param name="Sent">Requests that they sent.</param>
/// <param name="SentRight">How many of these had nothing wrong in their form.</param>
/// <param name="IsOfSeat">Whether a task counted in the points that is about a seat of theirs alone; else everybody of the room who played has the same points.</param>
public sealed record Grade(
    int Room, Attendance Person, double? Points, IReadOnlyList<JudgedObjective> Objectives, int Decisions, int InTime, int Right, int Sent, int SentRight, bool IsOfSeat)
{
    /// <summary>The grades of a room, in the order in which people came in.</summary>
    public static IReadOnlyList<Grade> In(Room room)
    {
        var judged = Judgement.Of(room);
        return [.. Attendance.In(room).Select(person => Of(room, judged, person))];
    }

    private static Grade Of(Room room, Judgement judged, Attendance person)
    {
        var decisions = OwnDecisions.Of(room, person).Where(taken => !taken.Open.IsQuestion && taken.By != DecidedBy.SeatLeft).ToList();
        var sent = room.Entries.Where(entry => person.Is(entry.By)).Select(entry => entry.Command).OfType<SendRequest>().ToList();
        var forms = room.World.Forms.Where(form => sent.Any(one => ReferenceEquals(one, form.Form))).ToList();
        var hasPlayed = person.Sittings.Count > 0;
        var counted = judged.Tasks.Where(task => hasPlayed && task.Rating is not null && IsAbout(task.Task.Measure.Figure, person)).ToList();
        var points = counted.Select(task => (double?)RatingRules.Points(task.Rating!.Value)).Average();
        return new Grade(
            room.Header.Room, person, points, hasPlayed ? judged.Objectives : [.. judged.Objectives.Select(objective => objective with { Targets = [] })], decisions.Count,
            decisions.Count(taken => taken.By == DecidedBy.Person), decisions.Count(taken => taken.By == DecidedBy.Person && taken.IsReference), sent.Count,
            forms.Count(form => form.Check.Defects.Count == 0), counted.Any(task => SeatOf(task.Task.Measure.Figure) is not null));
    }

    private static bool IsAbout(TaskFigure figure, Attendance person)
    {
        var seat = SeatOf(figure);
        return seat is null || person.Sittings.Any(sitting => sitting.Seat == seat);
    }

    private static string? SeatOf(TaskFigure figure) =>
        figure switch { DecisionCount one => one.Seat, DecisionShare one => one.Seat, LeadShare one => one.Seat, AgencyAsked one => one.Seat, _ => null };
}
