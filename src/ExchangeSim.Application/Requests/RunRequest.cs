namespace ExchangeSim.Application.Requests;

/// <summary>Simulates a scenario and measures how long requests take.</summary>
public sealed record RunRequest : LoggingRequest, IScenarioRun
{
    /// <inheritdoc/>
    public required string File { get; init; }
    /// <inheritdoc/>
    public string? Policy { get; init; }
    /// <inheritdoc/>
    public ulong? Seed { get; init; }
    /// <summary>Replications, 1 to 65,535; null: as many as the scenario says.</summary>
    public int? Replications { get; init; }
    /// <inheritdoc/>
    public string? Until { get; init; }
    /// <inheritdoc/>
    public string? WarmUp { get; init; }
}
