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
}
