using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Memory;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>What the parts of an agency share: which agency it is, what time it is there, its requests, and where it is noted what happens to them.</summary>
internal sealed class AgencyContext
{
    internal AgencyContext(CompiledScenario scenario, int index, RunSettings settings, FastPlan? fast)
    {
        (Scenario, Index, Fast) = (scenario, index, fast);
        (Plan, Steps) = (scenario.Agencies[index], scenario.Steps);
        Draws = new Draws(settings.Seed, settings.Replication);
        Agenda = new Agenda(index, settings.IsReference);
        Changes = new ChangeRecord(Agenda, Plan.NameKey);
        Ledger = new TimeLedger(Plan, Steps, index, Agenda, Answer);
        Circumstances = new Circumstances(scenario, fast is null ? null : Plan.Terms, Agenda, Requests, Draws);
        if (fast is not null)
        {
            Lookahead = new Lookahead(fast.Draws, Draws, Steps, Plan.Streams);
            Memory = new MemoryAhead(Requests, Lookahead, Agenda.Fast!, !NearCaches.HoldAgencies(scenario.AgencyCount));
        }
        Held = new HeldRequests(Requests, Lookahead, Memory);
    }

    internal CompiledScenario Scenario { get; }
    /// <summary>The agency's index.</summary>
    internal int Index { get; }
    internal AgencyPlan Plan { get; }
    /// <summary>All steps of the scenario.</summary>
    internal StepPlan[] Steps { get; }
    internal Draws Draws { get; }
    internal Agenda Agenda { get; }
    internal RequestTable Requests { get; } = new();
    internal HeldRequests Held { get; }
    internal ChangeRecord Changes { get; }
    internal TimeLedger Ledger { get; }
    internal Circumstances Circumstances { get; }
    /// <summary>What is answered to the call in hand.</summary>
    internal AgencyAnswer Answer { get; } = new();

    // What is there only for speed; null in the reference mode.
    internal FastPlan? Fast { get; }
    internal Lookahead? Lookahead { get; }
    internal MemoryAhead? Memory { get; }
}
