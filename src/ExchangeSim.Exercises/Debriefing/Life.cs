using ExchangeSim.Exercises.Plans;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>How a playing came out.</summary>
/// <param name="Result">Where the exercise ended.</param>
/// <param name="Ends">How every request ended by the end of the plan, in order of keys: what was open at the end of the exercise went on.</param>
internal sealed record Life(PlayResult Result, IReadOnlyList<RequestEnd> Ends)
{
    /// <summary>Plays on to the end of the plan. The world is of no further use.</summary>
    internal static Life Of(PlannedExercise planned, OtherLife life, long endedAt, CancellationToken cancellation)
    {
        life.AdvanceTo(endedAt, cancellation: cancellation);
        var result = PlayResult.Of(planned, life.World);
        life.AdvanceTo(planned.End, cancellation: cancellation);
        life.World.Stop();
        return new Life(result, [.. life.World.Register.Requests.Select(request => RequestEnd.Of(request, planned.Scenario))]);
    }
}
