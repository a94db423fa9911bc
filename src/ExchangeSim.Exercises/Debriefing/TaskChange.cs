using ExchangeSim.Exercises.Judging;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What a task came to in two playings.</summary>
/// <param name="Task">The task.</param>
/// <param name="Played">What was measured as it was played, in the figure's unit; null: nothing was there to be measured.</param>
/// <param name="Otherwise">The same in the other playing.</param>
/// <param name="PlayedRating">The rating that the first proposes.</param>
/// <param name="OtherwiseRating">The rating that the second proposes.</param>
public sealed record TaskChange(TargetTask Task, double? Played, double? Otherwise, Rating? PlayedRating, Rating? OtherwiseRating)
{
    /// <summary>The tasks that came out otherwise, in the order of the plan.</summary>
    public static IReadOnlyList<TaskChange> Between(Judgement played, Judgement otherwise) =>
    [
        .. played.Tasks.Zip(otherwise.Tasks, (one, other) => new TaskChange(one.Task, one.Measured.Value, other.Measured.Value, one.Proposed, other.Proposed))
            .Where(change => change.Played != change.Otherwise || change.PlayedRating != change.OtherwiseRating),
    ];
}
