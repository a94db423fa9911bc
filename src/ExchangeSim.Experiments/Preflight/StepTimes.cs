using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The times of a procedure's steps, ready to be drawn from.</summary>
internal sealed class StepTimes(Procedure procedure)
{
    /// <summary>The time of a step of work, waiting or asking.</summary>
    internal Sampler[] Samplers { get; } = [.. procedure.Steps.Select(step => TimeOf(step) is { } time ? new Sampler(time) : default)];

    /// <summary>The length of each clock that is drawn.</summary>
    internal Sampler[] Clocks { get; } = [.. procedure.Clocks.Select(clock => clock.Drawn is { } law ? new Sampler(law) : default)];

    /// <summary>Names of the steps' random draws.</summary>
    internal uint[] Purposes { get; } = [.. procedure.Steps.Select(step => (uint)StableHash.Of($"{procedure.Id}/{step.Id}"))];

    private static Distribution? TimeOf(Step step) => step.Match<Distribution?>(
        work: s => s.Work, send: _ => null, wait: s => s.Time, branch: _ => null, decide: _ => null, ask: s => s.Work, consult: _ => null,
        fork: _ => null, join: _ => null, gather: _ => null, close: _ => null);
}
