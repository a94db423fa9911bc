using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Simulation;

/// <summary>What distinguishes one run of a compiled scenario from another.</summary>
public sealed record RunSettings
{
    /// <summary>Seed of all draws.</summary>
    public ulong Seed { get; init; } = 1;
    /// <summary>Number of the replication, from 0; at most 65,535.</summary>
    public int Replication { get; init; }
    /// <summary>Threads of the in-process host; 1 or more. The figures do not depend on it.</summary>
    public int Threads { get; init; } = 1;
    /// <summary>Requests whose life is recorded, by key; null: none. Empty: all.</summary>
    public IReadOnlySet<ulong>? Traced { get; init; }
    /// <summary>Desks at which people take part; at most one of an agency's desks that do the same desk's work.</summary>
    public IReadOnlyList<LiveDesk> Live { get; init; } = [];
    /// <summary>Whether the run does without everything that is there only for speed (<c>Simulation/Fast</c>): nothing is drawn ahead, no way is shortened, no message goes
    /// straight. The figures do not depend on it; tests hold the two against each other.</summary>
    internal bool IsReference { get; init; }
}
