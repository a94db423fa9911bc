using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>How often policies are run to be compared, and how sure one wants to be.</summary>
public sealed record ComparisonPlan
{
    /// <summary>Replications in a batch. It does not depend on the threads, because the precision is looked at after each batch, and so it decides how many replications there
    /// are.</summary>
    public const int Batch = 5;

    /// <summary>Seed of all draws, the same for every policy.</summary>
    public ulong Seed { get; init; } = 1;
    /// <summary>Threads, ≥ 1. The figures do not depend on it.</summary>
    public int Threads { get; init; } = 1;
    /// <summary>How many replications there is room for at once, asked again whenever one is over, because machines may come and go; null: as many as threads.</summary>
    public Func<int>? Room { get; init; }
    /// <summary>What policies are judged by, the first first; none: as the scenario says, else <see cref="Goal.Usual"/>.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];
    /// <summary>The wanted half-width of every difference by a goal: of a time as a share of the baseline's, of a share as it is (0.02: two points); &gt; 0. Null: as many
    /// replications as there may be at most.</summary>
    public double? Precision { get; init; } = 0.02;
    /// <summary>Replications after which precision is looked at for the first time, ≥ 1.</summary>
    public int LeastReplications { get; init; } = Batch;
    /// <summary>Replications at most, from <see cref="LeastReplications"/> to 65,535.</summary>
    public int MostReplications { get; init; } = 30;
    /// <summary>Confidence of the intervals, greater than 0 and less than 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>After how many replications it ends as one that is stopped does, ≥ 1; null: it is not stopped. A stopped one is made again so.</summary>
    public int? StopAfter { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Precision ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeastReplications);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostReplications, LeastReplications);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MostReplications, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Confidence, 1);
    }
}
