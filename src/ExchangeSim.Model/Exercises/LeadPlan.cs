using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A case of one's own: a dossier that a seat receives, from which it may send requests. All in it is invented.</summary>
public sealed record LeadPlan
{
    /// <summary>The word the plan uses for it. Unique in the plan.</summary>
    public required string Id { get; init; }
    /// <summary>The seat that receives it, by id.</summary>
    public required string Seat { get; init; }
    /// <summary>What it is called in the list of leads.</summary>
    public required Phrase Title { get; init; }
    /// <summary>The dossier in words: what is known, and what is not.</summary>
    public required Phrase Text { get; init; }
    /// <summary>When it arrives, from the exercise's beginning; zero: it is there from the first moment.</summary>
    public Duration After { get; init; }
    /// <summary>The procedure by which it is pursued, by id.</summary>
    public required string Procedure { get; init; }
    /// <summary>The crime area that it is about, by id, or null.</summary>
    public string? Crime { get; init; }
    /// <summary>The persons in it.</summary>
    public IReadOnlyList<LeadPerson> Persons { get; init; } = [];
    /// <summary>The property in it.</summary>
    public IReadOnlyList<LeadProperty> Property { get; init; } = [];
    /// <summary>The documents in it.</summary>
    public IReadOnlyList<LeadDocument> Documents { get; init; } = [];
    /// <summary>What a request out of it should be. Players do not see it.</summary>
    public required RightRequest Right { get; init; }
}
