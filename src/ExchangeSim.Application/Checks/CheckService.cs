using ExchangeSim.Application.Requests;
using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Checks;

/// <summary>What is known of a scenario before it runs.</summary>
/// <param name="Scenario">The scenario, which has no errors, with or without its policies.</param>
/// <param name="Preflight">Loads, shortest times and steps that cannot be reached.</param>
public sealed record CheckOutcome(Scenario Scenario, PreflightReport Preflight);

/// <summary>Checks scenarios.</summary>
/// <param name="context">What the request works with.</param>
public sealed class CheckService(RequestContext context)
{
    /// <summary>Reads the scenario, which checks its policies too, and computes what is known before it runs.</summary>
    /// <exception cref="Faults.InvalidScenarioException">It has errors; the exception lists them all.</exception>
    public CheckOutcome Check(CheckRequest request)
    {
        var scenario = context.Read(request.File);
        if (request.Policy is { } policy) scenario = context.Read(request.File, policy, warn: false);
        return new CheckOutcome(scenario, PreflightCheck.Of(scenario));
    }
}
