namespace ExchangeSim.Application.Requests;

/// <summary>Continues a saved run, as it was or under another policy from there.</summary>
public sealed record ResumeRequest : LoggingRequest
{
    /// <summary>The file with the saved state.</summary>
    public required string State { get; init; }
    /// <summary>The policy that holds from the save on; null: the one it was saved under.</summary>
    public string? Policy { get; init; }
    /// <summary>Whether the scenario as it stands holds from the save on, without any policy.</summary>
    public bool NoPolicy { get; init; }
    /// <summary>A file whose policies hold in place of those that the state has, such as one to which a policy was added since; all else in it is as it was. Null: the state's
    /// own.</summary>
    public string? Scenario { get; init; }
    /// <summary>Where the run ends, a date in the scenario's zone or a simulated time; null: as the scenario says.</summary>
    public string? Until { get; init; }
}
