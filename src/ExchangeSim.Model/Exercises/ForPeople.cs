namespace ExchangeSim.Model;

/// <summary>Which requests reach the people in the seats; the officers of their desks do the rest as in a batch run. An empty list restricts nothing.</summary>
public sealed record ForPeople
{
    /// <summary>Procedures, by id.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];
    /// <summary>Urgencies.</summary>
    public IReadOnlyList<Urgency> Urgencies { get; init; } = [];
    /// <summary>Crime areas, by id.</summary>
    public IReadOnlyList<string> Crimes { get; init; } = [];
    /// <summary>Listed requests, by id. Where any is named, no other request reaches people.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];
    /// <summary>The share of what is left that reaches people, 0 to 1; which ones is drawn by the request's key.</summary>
    public double Share { get; init; } = 1;
}
