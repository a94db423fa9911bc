using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Runs;

/// <summary>How often and on how many threads a scenario runs.</summary>
public sealed record RunPlan
{
    /// <summary>Seed of all draws.</summary>
    public ulong Seed { get; init; } = 1;
    /// <summary>Replications, 1 to 65,535.</summary>
    public int Replications { get; init; } = 1;
    /// <summary>Threads, ≥ 1. Replications are spread over them; what is left over works inside the replications. The figures do not depend on it.</summary>
    public int Threads { get; init; } = 1;
    /// <summary>How many replications there is room for at once, asked again whenever one is over, because machines may come and go; null: as many as threads.</summary>
    public Func<int>? Room { get; init; }
    /// <summary>How many of the slowest requests to keep, ≥ 0.</summary>
    public int Slowest { get; init; } = FiguresCollector.DefaultSlowest;

    /// <summary>Numbers of the replications, from 1, that are run of all: a stopped run is made again so, and its figures are incomplete as they were then; null: all.</summary>
    public IReadOnlyList<int>? Only { get; init; }

    /// <summary>What the scenario itself asks for.</summary>
    public static RunPlan Of(Scenario scenario) => new() { Seed = scenario.Seed, Replications = scenario.Replications };
}
