using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Desks;

namespace ExchangeSim.Simulation.Desks;

/// <summary>Where requests of one step with one counterpart wait for company.</summary>
internal sealed class GatherPoint(int step, short other)
{
    internal int Step { get; } = step;
    internal short Other { get; } = other;
    /// <summary>Who waits; those who left meanwhile are skipped.</summary>
    internal WaitingLine Line { get; } = new();
    internal int Count { get; set; }
}
