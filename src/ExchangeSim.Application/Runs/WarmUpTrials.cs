using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.WarmUps;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Runs;

/// <summary>Finds warm-ups where they are to be found by trial.</summary>
internal static class WarmUpTrials
{
    /// <summary>The scenarios with their warm-up settled.</summary>
    internal static IReadOnlyList<Scenario> Settle(RequestContext context, SimulationSession session, IReadOnlyList<Scenario> scenarios, ulong seed)
    {
        if (scenarios.All(scenario => scenario.WarmUpOrigin != WarmUpOrigin.ToBeFound)) return scenarios;
        Drawing.Check(scenarios[0], WarmUpFinder.Replications);
        context.Observer.OnProgress(new WorkProgress("finding the warm-up", null));
        return WarmUpFinder.Resolve(scenarios, seed, context.Threads ?? session.Processors, session.Stop, scenario => session.For(scenario));
    }
}
