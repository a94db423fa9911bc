using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A treaty, agreement or yearly cooperation plan: who, which procedures, from when to when, what it changes.</summary>
public sealed record Instrument
{
    /// <summary>The word a scenario uses for it.</summary>
    public required string Id { get; init; }
    /// <summary>Its name in words.</summary>
    public string? Name { get; init; }
    /// <summary>The parties; it holds between every two of them.</summary>
    public required IReadOnlyList<string> Parties { get; init; }
    /// <summary>When it was signed; changes nothing by itself.</summary>
    public LocalDate? Signed { get; init; }
    /// <summary>The first day on which it applies, in the scenario's zone; null: not in force, until an inject says so.</summary>
    public LocalDate? InForce { get; init; }
    /// <summary>The first day on which it no longer applies, in the scenario's zone; null: it does not end.</summary>
    public LocalDate? Until { get; init; }
    /// <summary>Procedures for which it is an instrument in force.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];
    /// <summary>Procedures that it closes, whatever else is in force.</summary>
    public IReadOnlyList<string> Closes { get; init; } = [];
    /// <summary>Channel by procedure that becomes the agreed channel.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
    /// <summary>Time limits that it sets.</summary>
    public IReadOnlyList<TimeLimit> TimeLimits { get; init; } = [];
    /// <summary>Threshold by fact, such as the least penalty for extradition, in milliseconds.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);
    /// <summary>Grounds of refusal that no longer apply.</summary>
    public IReadOnlyList<string> Lifts { get; init; } = [];
    /// <summary>Language in which the parties write to each other under the procedures it opens, so that nothing is translated there; or null.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it holds between two agencies when it is in force.</summary>
    public bool IsBetween(string one, string other) => one != other && Parties.Contains(one) && Parties.Contains(other);
}
