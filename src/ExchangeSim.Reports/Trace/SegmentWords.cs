using ExchangeSim.Model;
using ExchangeSim.Reports.Words;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Trace;

/// <summary>What a trace segment shows, in words.</summary>
public static class SegmentWords
{
    /// <summary>Where it passed: the agency and, if there is one, the desk.</summary>
    public static string Where(Scenario scenario, in TraceSegment segment)
    {
        var agency = scenario.Agencies[segment.Agency];
        return segment.Desk < 0 ? agency.Id : $"{agency.Id} {agency.Desks[segment.Desk].Id}";
    }

    /// <summary>What happened.</summary>
    public static string What(Scenario scenario, in TraceSegment segment)
    {
        var step = scenario.Procedures[segment.Procedure].Steps[segment.Step];
        return segment.Kind switch
        {
            TraceKind.Arisen => "the request arises",
            TraceKind.Sent => $"{step.Id}: on the way{(segment.Detail > 0 ? $", lost and sent again{(segment.Detail > 1 ? $" {segment.Detail} times" : "")}" : "")}",
            TraceKind.Waited => $"{step.Id}: waits, {(segment.Part == LatencyPart.WaitingForOpening ? "the desk is closed" : "the officers are busy")}",
            TraceKind.Worked => $"{step.Id}: {(segment.Part == LatencyPart.Translation ? "translated" : "worked on")}",
            TraceKind.Rested => $"{step.Id}: the work rests",
            TraceKind.Delayed => $"{step.Id}: nobody works on it",
            TraceKind.Decided => $"{step.Id}: {(step is DecideStep ? "decided" : "goes on")}{Case(step, segment.Detail)}",
            TraceKind.Joined => $"{step.Id}: waits for {(segment.Part == LatencyPart.WaitingForThirdAgency ? "third agencies" : "the branches")}",
            TraceKind.ClockRanOut => $"{step.Id}: a time limit ran out",
            TraceKind.Closed => $"{step.Id}: {Say.Word((Outcome)segment.Detail)}{((step as CloseStep)?.Ground is { } ground ? $" ({ground})" : "")}",
            _ => throw new ArgumentOutOfRangeException(nameof(segment)),
        };
    }

    private static string Case(Step step, int index) =>
        step is ChoiceStep choice && index >= 0 && index < choice.Cases.Count ? $" → {choice.Cases[index].Then} ({ConditionWords.Of(choice.Cases[index])})" : "";
}
