using ExchangeSim.Application.Faults;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Scenarios;

/// <summary>Names of policies as a request has them.</summary>
internal static class PolicyNames
{
    /// <summary>The names, each once.</summary>
    /// <exception cref="InvalidRequestException">The scenario has no such policy.</exception>
    internal static IReadOnlyList<string> Check(Scenario scenario, IEnumerable<string> asked)
    {
        var known = scenario.Policies.Select(policy => policy.Id).ToList();
        var names = asked.Distinct().ToList();
        return names.Except(known).ToList() is not { Count: > 0 } unknown ? names
            : throw new InvalidRequestException($"the scenario has no policy '{string.Join("', '", unknown)}'{(known.Count == 0 ? "" : "; it has " + string.Join(", ", known))}");
    }
}
