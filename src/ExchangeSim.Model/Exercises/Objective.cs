namespace ExchangeSim.Model;

/// <summary>What an exercise is for: a few outcomes that are expected of those who play (HSEEP).</summary>
public sealed record Objective
{
    /// <summary>The word the plan uses. Unique in the plan.</summary>
    public required string Id { get; init; }
    /// <summary>What is expected.</summary>
    public required Phrase Title { get; init; }
    /// <summary>How one sees that it was reached; at least one.</summary>
    public required IReadOnlyList<CapabilityTarget> Targets { get; init; }
}

/// <summary>A threshold of a capability, met by tasks.</summary>
public sealed record CapabilityTarget
{
    /// <summary>The word the plan uses. Unique in the plan.</summary>
    public required string Id { get; init; }
    /// <summary>The threshold in words.</summary>
    public required Phrase Title { get; init; }
    /// <summary>The tasks; at least one.</summary>
    public required IReadOnlyList<TargetTask> Tasks { get; init; }
}

/// <summary>A task with a measure over the log, which proposes a rating.</summary>
public sealed record TargetTask
{
    /// <summary>The word the plan uses. Unique in the plan.</summary>
    public required string Id { get; init; }
    /// <summary>The task in words.</summary>
    public required Phrase Title { get; init; }
    /// <summary>What it is measured by.</summary>
    public required TaskMeasure Measure { get; init; }
    /// <summary>Whether the target stands and falls with it.</summary>
    public bool IsCritical { get; init; } = true;
    /// <summary>The value up to which it counts as performed with some challenges; null: as the measure's kind has it.</summary>
    public double? Some { get; init; }
    /// <summary>The value up to which it counts as performed with major challenges; null: as the measure's kind has it.</summary>
    public double? Major { get; init; }
}
