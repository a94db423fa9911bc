namespace ExchangeSim.Application.Requests;

/// <summary>Shows what happened to single requests of a run: one by its name, or the slowest.</summary>
public sealed record TraceRequest : IScenarioRun
{
    /// <inheritdoc/>
    public required string File { get; init; }
    /// <summary>The request as reports name it, <c>demand:agency:number</c>, or its name in the scenario; null: the slowest are asked for.</summary>
    public string? Request { get; init; }
    /// <summary>How many of the slowest, at least 1; null: one is asked for by name.</summary>
    public int? Slowest { get; init; }
    /// <summary>In which replication, from 1.</summary>
    public int Replication { get; init; } = 1;
    /// <inheritdoc/>
    public string? Policy { get; init; }
    /// <inheritdoc/>
    public ulong? Seed { get; init; }
    /// <inheritdoc/>
    public string? Until { get; init; }
    /// <inheritdoc/>
    public string? WarmUp { get; init; }
}
