namespace ExchangeSim.Model;

/// <summary>Requests wait here until enough of them have gathered, such as prisoners for one escort; then all go on together.</summary>
public sealed record GatherStep : Step
{
    /// <summary>How many go together, ≥ 2.</summary>
    public required int Count { get; init; }
    /// <summary>The longest that any of them waits; then all who are there go.</summary>
    public required Distribution AtMost { get; init; }
}
