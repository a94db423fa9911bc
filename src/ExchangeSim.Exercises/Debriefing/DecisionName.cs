using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Names a decision in every run of the same exercise, under whatever policy.</summary>
internal static class DecisionName
{
    internal static string Of(PlannedExercise planned, OpenDecision open)
    {
        var procedure = planned.Scenario.Procedures[open.Pending.Procedure];
        return FormattableString.Invariant($"{open.Pending.Request:x16} {procedure.Id} {procedure.Steps[open.Pending.Step].Id} {open.Visit}");
    }

    /// <summary>The cases of a decision, by the steps they lead to; of a question none.</summary>
    internal static IReadOnlyList<string> CasesOf(PlannedExercise planned, OpenDecision open) =>
        planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step] is DecideStep step ? [.. step.Cases.Select(one => one.Then)] : [];
}
