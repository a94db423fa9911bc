using ExchangeSim.Exercises.Judging;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing.Own;

/// <summary>How the room was performed by an objective, without the moments that show it: they name what other seats did.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rating">Its rating; null: it could not be rated.</param>
/// <param name="Targets">Its targets.</param>
public sealed record OwnObjective(Phrase Title, Rating? Rating, IReadOnlyList<OwnTarget> Targets)
{
    internal static OwnObjective Of(JudgedObjective judged) => new(judged.Objective.Title, judged.Rating, [.. judged.Targets.Select(OwnTarget.Of)]);
}

/// <summary>A target with its rating.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rating">Its rating; null: it could not be rated.</param>
/// <param name="Tasks">Its tasks.</param>
public sealed record OwnTarget(Phrase Title, Rating? Rating, IReadOnlyList<OwnTask> Tasks)
{
    internal static OwnTarget Of(JudgedTarget judged) => new(judged.Target.Title, judged.Rating, [.. judged.Tasks.Select(OwnTask.Of)]);
}

/// <summary>A task with what was measured.</summary>
/// <param name="Title">In words.</param>
/// <param name="Rating">The rating that counts; null: it could not be rated.</param>
/// <param name="Unit">In what it is measured.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Wanted">What was wanted, in the unit.</param>
/// <param name="Value">What was measured; null: nothing was there to be measured.</param>
public sealed record OwnTask(Phrase Title, Rating? Rating, FigureUnit Unit, Comparison Comparison, double Wanted, double? Value)
{
    internal static OwnTask Of(JudgedTask judged) => new(
        judged.Task.Title, judged.Rating, judged.Task.Measure.Figure.Unit, judged.Task.Measure.Comparison, judged.Task.Measure.Value, judged.Measured.Value);
}
