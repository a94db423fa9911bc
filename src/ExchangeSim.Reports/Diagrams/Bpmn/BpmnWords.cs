using System.Diagnostics;

namespace ExchangeSim.Reports.Diagrams.Bpmn;

/// <summary>The elements of BPMN that kinds of nodes are written as.</summary>
internal static class BpmnWords
{
    internal static string Element(BpmnKind kind) => kind switch
    {
        BpmnKind.Start or BpmnKind.MessageStart => "startEvent",
        BpmnKind.End or BpmnKind.MessageEnd => "endEvent",
        BpmnKind.Task => "userTask",
        BpmnKind.Call => "callActivity",
        BpmnKind.Exclusive => "exclusiveGateway",
        BpmnKind.Parallel => "parallelGateway",
        BpmnKind.FirstOfSeveral => "complexGateway",
        BpmnKind.EventBased => "eventBasedGateway",
        BpmnKind.Timer or BpmnKind.Condition or BpmnKind.Catch => "intermediateCatchEvent",
        BpmnKind.Throw => "intermediateThrowEvent",
        BpmnKind.ClockOnTask => "boundaryEvent",
        _ => throw new UnreachableException($"no element for {kind}"),
    };

    /// <summary>The element inside an event that says what it is about; null: none.</summary>
    internal static string? Definition(BpmnKind kind) => kind switch
    {
        BpmnKind.MessageStart or BpmnKind.MessageEnd or BpmnKind.Throw or BpmnKind.Catch => "messageEventDefinition",
        BpmnKind.Timer or BpmnKind.ClockOnTask => "timerEventDefinition",
        BpmnKind.Condition => "conditionalEventDefinition",
        _ => null,
    };
}
