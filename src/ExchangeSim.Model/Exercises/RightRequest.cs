namespace ExchangeSim.Model;

/// <summary>What a request out of a lead should be. Where several are named, each of them is right; an empty list asks for nothing in particular.</summary>
public sealed record RightRequest
{
    /// <summary>Agencies that can help, by id; at least one.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }
    /// <summary>Legal bases: instruments of the scenario by id, or <see cref="Reciprocity"/> or <see cref="PolicePractice"/>.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];
    /// <summary>Channels, by id.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];
    /// <summary>Urgencies that the facts bear.</summary>
    public IReadOnlyList<Urgency> Urgencies { get; init; } = [];
    /// <summary>Fields of the form that the other side cannot do without, see <see cref="FormFields"/>.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>A legal basis that every pair of agencies has: the promise to do the same the other way round.</summary>
    public const string Reciprocity = "reciprocity";
    /// <summary>A legal basis that every pair of agencies has for information between police: the practice of the international police organisation and each side's own
    /// law.</summary>
    public const string PolicePractice = "police-practice";
}
