namespace ExchangeSim.Experiments.Sweeping;

/// <summary>How often the points of a sweep are run, and how sure one wants to be.</summary>
public sealed record SweepPlan
{
    /// <summary>Replications that are added at a time. It does not depend on the threads, because precision is looked at after each batch.</summary>
    public const int Batch = 5;

    /// <summary>Seed of all draws, the same at every point and for every policy.</summary>
    public ulong Seed { get; init; } = 1;
    /// <summary>Threads, ≥ 1. The figures do not depend on it.</summary>
    public int Threads { get; init; } = 1;
    /// <summary>How many replications there is room for at once, asked again whenever one is over, because machines may come and go; null: as many as threads.</summary>
    public Func<int>? Room { get; init; }
    /// <summary>Replications of each point at least, ≥ 1.</summary>
    public int LeastReplications { get; init; } = Batch;
    /// <summary>Replications at most, from <see cref="LeastReplications"/> to 65,535. More than the least are run where <see cref="Precision"/> asks for them, or a target that
    /// is not decided yet.</summary>
    public int MostReplications { get; init; } = Batch;
    /// <summary>The wanted half-width of the response at every point (of the difference, where policies are compared), as a share of the first point's response; null:
    /// none.</summary>
    public double? Precision { get; init; }
    /// <summary>Confidence of the intervals, greater than 0 and less than 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>After how many replications it ends as one that is stopped does, of a search after how many values, ≥ 1; null: it is not stopped. A stopped one is made
    /// again so.</summary>
    public int? StopAfter { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeastReplications);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostReplications, LeastReplications);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MostReplications, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Precision ?? 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Confidence, 1);
    }
}
