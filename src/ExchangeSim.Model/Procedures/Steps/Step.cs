namespace ExchangeSim.Model;

/// <summary>One node of a procedure's graph.</summary>
public abstract record Step
{
    /// <summary>Its name, unique in the procedure. Random draws are keyed by it, so that a changed step leaves the others' draws alone.</summary>
    public required string Id { get; init; }
    /// <summary>What happens, in words.</summary>
    public string? Says { get; init; }
    /// <summary>The step after it; null for <see cref="DecideStep"/>, <see cref="ForkStep"/> and <see cref="CloseStep"/>.</summary>
    public string? Then { get; init; }
    /// <summary>A clock that starts when the step begins.</summary>
    public string? StartsClock { get; init; }
    /// <summary>Whether the running clock stops when the step begins.</summary>
    public bool StopsClock { get; init; }
}
