using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast.Drawing;

namespace ExchangeSim.Simulation.Fast;

/// <summary>What the engine knows of a scenario's steps only to be fast. Immutable; the agencies of a run share it.</summary>
internal sealed class FastPlan
{
    private FastPlan(CompiledScenario scenario)
    {
        Draws = DrawPlan.Of(scenario);
        GoesOn = [.. scenario.Steps.Select(step => IsFollowedByWork(scenario.Steps, step))];
    }

    /// <summary>Which draws can be made together.</summary>
    internal DrawPlan Draws { get; }

    /// <summary>By step: whether it is work that more work follows at the same desk, with nothing to decide, count or start in between.</summary>
    internal bool[] GoesOn { get; }

    /// <summary>The plan for a run; null: the run is one of the reference mode, which does without.</summary>
    internal static FastPlan? For(RunSettings settings, CompiledScenario scenario) => settings.IsReference ? null : new FastPlan(scenario);

    private static bool IsFollowedByWork(StepPlan[] steps, StepPlan step) => step is { Kind: StepKind.Work, IsTranslation: false }
        && steps[step.Then] is { Kind: StepKind.Work, IsTranslation: false, CountsOrClocks: false } next && next.Role == step.Role;
}
