using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Lives;

/// <summary>What event logs call what happens, in the words of the scenario: the name of a step, with what distinguishes the parts of a step that is more than one
/// activity.</summary>
internal static class ActivityNames
{
    /// <summary>The activity of a visit; <paramref name="last"/> is the visit before it in the same life.</summary>
    internal static string Of(Scenario scenario, Visit visit, Visit? last)
    {
        var step = visit.StepIn(scenario);
        return visit.First.Kind switch
        {
            TraceKind.Arisen => "arises",
            TraceKind.ClockRanOut => $"time limit {scenario.Procedures[visit.First.Procedure].Clocks[visit.First.Detail].Id} runs out",
            // Only a step that sends is one message; a clarification is a question and an answer, and a nested request goes home from where it closed.
            TraceKind.Sent when step is AskStep && !(last is { IsAtDesk: true } && last.First.Step == visit.First.Step) => $"{step.Id} question",
            TraceKind.Sent when step is not SendStep => $"{step.Id} answer",
            _ => step.Id,
        };
    }
}
