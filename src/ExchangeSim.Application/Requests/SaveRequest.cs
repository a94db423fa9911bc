namespace ExchangeSim.Application.Requests;

/// <summary>Runs a scenario up to a time and saves the state of the run.</summary>
public sealed record SaveRequest : IScenarioRun
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
    public string? WarmUp { get; init; }
    /// <summary>When to save: a date in the scenario's zone or a simulated time such as "26 wk".</summary>
    public required string At { get; init; }
    /// <summary>The file to write.</summary>
    public required string To { get; init; }

    string? IScenarioRun.Until => null;
}
