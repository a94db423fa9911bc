namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What is otherwise in another playing.</summary>
/// <param name="Replaced">Decisions by name, and the case to take there instead.</param>
/// <param name="Others">What the others do.</param>
/// <param name="From">From when on, simulated milliseconds: decisions that were taken before are taken as they were.</param>
internal sealed record LifeChanges(IReadOnlyDictionary<string, string> Replaced, OthersMode Others, long From)
{
    /// <summary>Everything as it was.</summary>
    internal static LifeChanges None { get; } = new(new SortedDictionary<string, string>(), OthersMode.Frozen, long.MaxValue);

    /// <summary>One decision otherwise.</summary>
    internal static LifeChanges Of(string decision, string instead, OthersMode others, long from) =>
        new(new SortedDictionary<string, string>(StringComparer.Ordinal) { [decision] = instead }, others, from);

    /// <summary>Everybody follows the reference from the first moment on.</summary>
    internal static LifeChanges Reference { get; } = None with { Others = OthersMode.Reference, From = 0 };
}
