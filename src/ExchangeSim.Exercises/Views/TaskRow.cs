using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A task with what was measured.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Title">In words.</param>
/// <param name="IsCritical">Whether the target stands and falls with it.</param>
/// <param name="Unit">In what it is measured.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Wanted">What is wanted: a share from 0 to 1, a number, or milliseconds.</param>
/// <param name="Measure">The measure as the plan writes it.</param>
/// <param name="Value">What was measured, in the same unit; null: nothing was there to be measured.</param>
/// <param name="Count">Of how many requests, decisions or leads.</param>
/// <param name="Proposed">The rating that follows; null: nothing was there to be measured.</param>
/// <param name="Given">What an evaluator gave, or null.</param>
/// <param name="Rating">The rating that counts; null: none yet, or it cannot be rated.</param>
/// <param name="Moments">The moments that show it, those that speak against the players first; the first of them.</param>
/// <param name="AllMoments">How many there are.</param>
public sealed record TaskRow(
    string Id, Phrase Title, bool IsCritical, FigureUnit Unit, Comparison Comparison, double Wanted, string Measure, double? Value, int Count, Rating? Proposed, GivenRow? Given,
    Rating? Rating, IReadOnlyList<MomentRow> Moments, int AllMoments)
{
    private const int MostMoments = 12;

    internal static TaskRow Of(Room room, JudgedTask judged)
    {
        var (task, measured) = (judged.Task, judged.Measured);
        return new TaskRow(
            task.Id, task.Title, task.IsCritical, task.Measure.Figure.Unit, task.Measure.Comparison, task.Measure.Value, task.Measure.Text, measured.Value, measured.Of,
            judged.Proposed, judged.Given is { } given ? new GivenRow(given.Rating, given.Words, given.By, ClockView.TimeOf(room, given.At)) : null, judged.Rating,
            [.. measured.Moments.Take(MostMoments).Select(moment => MomentRow.Of(room, moment))], measured.Moments.Count);
    }
}

/// <summary>A rating by an evaluator.</summary>
/// <param name="Rating">The rating; null: it cannot be rated.</param>
/// <param name="Words">Why, or null.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When, simulated.</param>
public sealed record GivenRow(Rating? Rating, string? Words, string By, Instant At);

/// <summary>A moment that shows how a task was performed.</summary>
/// <param name="IsGood">Whether it speaks for the players.</param>
/// <param name="At">When.</param>
/// <param name="Reference">Number of the request, or null.</param>
/// <param name="Seat">The seat, by id, or null.</param>
/// <param name="Lead">Title of the lead, or null.</param>
/// <param name="Time">How long it took, milliseconds, where that is what is measured; else null.</param>
public sealed record MomentRow(bool IsGood, Instant At, string? Reference, string? Seat, Phrase? Lead, long? Time)
{
    internal static MomentRow Of(Room room, JudgedMoment moment) => new(
        moment.IsGood, ClockView.TimeOf(room, moment.At), moment.Request is { } key && room.World.Register.Find(key) is { } request ? FileReference.Of(room, request) : null,
        moment.Seat, room.Planned.Plan.Leads.FirstOrDefault(lead => lead.Id == moment.Lead)?.Title, moment.Time);
}
