using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports;

/// <summary>What files call the values of a request: lower case, with hyphens.</summary>
public static class ValueNames
{
    /// <summary>Such as <c>very-urgent</c>.</summary>
    public static string Of(Urgency urgency) => Hyphened(urgency.ToString());

    /// <summary>Such as <c>partly-answered</c>.</summary>
    public static string Of(Outcome outcome) => Hyphened(outcome.ToString());

    /// <summary>Such as <c>clock-ran-out</c>.</summary>
    public static string Of(TraceKind kind) => Hyphened(kind.ToString());

    /// <summary>Such as <c>consult</c>.</summary>
    public static string KindOf(Step step) => Hyphened(step.GetType().Name[..^"Step".Length]);

    /// <summary>Why it was refused; null if it was not.</summary>
    public static string? Ground(Scenario scenario, in ClosedRequest request) =>
        request.Outcome == Outcome.Refused ? (scenario.Procedures[request.Procedure].Steps[request.Step] as CloseStep)?.Ground : null;

    private static string Hyphened(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
