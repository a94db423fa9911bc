namespace ExchangeSim.Application.Requests;

/// <summary>The fields by which a request says which run of a scenario is meant.</summary>
public interface IScenarioRun
{
    /// <summary>The scenario's file.</summary>
    string File { get; }
    /// <summary>The policy laid over it; null: the scenario as it stands.</summary>
    string? Policy { get; }
    /// <summary>The seed; null: the scenario's.</summary>
    ulong? Seed { get; }
    /// <summary>Where the run ends, a date in the scenario's zone or a simulated time such as "26 wk"; null: as the scenario says.</summary>
    string? Until { get; }
    /// <summary>Requests that arise earlier do not count: a date, a simulated time, "none", or "auto" (found by trial); null: as the scenario says.</summary>
    string? WarmUp { get; }
}
