using ExchangeSim.Model;

namespace ExchangeSim.Reports.Xes;

/// <summary>What event logs call who does something: an officer, as agency, desk and number; what no officer does, such as sending a message, the agency does.</summary>
internal static class Resources
{
    internal static string Of(Scenario scenario, in CaseEvent happened)
    {
        var agency = scenario.Agencies[happened.Agency];
        return happened.Officer > 0 ? $"{agency.Id}.{agency.Desks[happened.Desk].Id}.{happened.Officer}" : agency.Id;
    }
}

/// <summary>What event logs call the kinds of activities.</summary>
internal static class Kinds
{
    internal static string Of(in CaseEvent happened) => happened.Kind switch
    {
        ActivityKind.Arrival => "arrival",
        ActivityKind.Message => "message",
        ActivityKind.Work => "work",
        ActivityKind.Wait => "wait",
        ActivityKind.Fork => happened.Transition == Transition.Schedule ? "fork" : "join",
        ActivityKind.Decision => "decision",
        ActivityKind.TimeLimit => "time-limit",
        ActivityKind.Closing => "closing",
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };
}
