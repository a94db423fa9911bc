using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>Why an inject does nothing.</summary>
public enum InjectTrouble
{
    /// <summary>It does something.</summary>
    None,
    /// <summary>It is due when the exercise is over.</summary>
    TooLate,
    /// <summary>The inject of the scenario that it fires has begun by itself before.</summary>
    HasBegun,
}

/// <summary>What becomes of an inject.</summary>
/// <param name="Inject">The inject.</param>
/// <param name="Trouble">Why it does nothing, if it does not.</param>
public sealed record RehearsedInject(PlannedInject Inject, InjectTrouble Trouble)
{
    /// <summary>Whether it reaches people or the scenario.</summary>
    public bool Fires => Trouble == InjectTrouble.None;

    /// <summary>Every inject of a plan, in its order. Those of the pool are tried at the beginning.</summary>
    public static IReadOnlyList<RehearsedInject> Of(PlannedExercise planned, ulong seed) =>
        [.. planned.Plan.Injects.Select(inject => new RehearsedInject(inject, TroubleOf(planned, inject, seed)))];

    private static InjectTrouble TroubleOf(PlannedExercise planned, PlannedInject inject, ulong seed)
    {
        var due = planned.DueAt(inject) ?? planned.Begin;
        if (due >= planned.End) return InjectTrouble.TooLate;
        if (inject.Fires is not { } fires) return InjectTrouble.None;
        using var run = new SimulationRun(planned.Compiled, new RunSettings { Seed = seed }, new Nothing());
        run.AdvanceTo(due);
        var number = planned.Scenario.Injects.ToList().FindIndex(one => one.Id == fires);
        return run.Apply(new InjectFired(number)).IsTaken ? InjectTrouble.None : InjectTrouble.HasBegun;
    }

    private sealed class Nothing : IRunObserver
    {
        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            // Only what becomes of the inject is of interest.
        }
    }
}
