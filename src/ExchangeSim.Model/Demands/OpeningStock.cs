namespace ExchangeSim.Model;

/// <summary>Requests that are open already when a run starts. They began before it, so they are not among those that a run sends: they take officers' time and stand in queues,
/// and are counted apart.</summary>
public sealed record OpeningStock
{
    /// <summary>The word a scenario uses for it.</summary>
    public required string Id { get; init; }
    /// <summary>In words, or null.</summary>
    public string? Says { get; init; }
    /// <summary>The procedure that they follow.</summary>
    public required string Procedure { get; init; }
    /// <summary>The step at which they stand; null: the first at the requested agency.</summary>
    public string? Step { get; init; }
    /// <summary>How many there are between whom.</summary>
    public required IReadOnlyList<StockOfPair> Pairs { get; init; }
    /// <summary>Crime areas with their shares, which sum to 1; empty: none is told.</summary>
    public IReadOnlyList<Share> Crimes { get; init; } = [];
    /// <summary>Share of urgent requests.</summary>
    public double Urgent { get; init; }
    /// <summary>Share of very urgent requests.</summary>
    public double VeryUrgent { get; init; }

    /// <summary>How many there are of all pairs together.</summary>
    public long Requests => Pairs.Sum(pair => pair.Aged.Sum(aged => aged.Requests));
}

/// <summary>Requests of one agency that are open at another.</summary>
/// <param name="Origin">Who asked.</param>
/// <param name="Destination">Who was asked.</param>
/// <param name="Aged">How many there are of which age.</param>
public sealed record StockOfPair(string Origin, string Destination, IReadOnlyList<AgedRequests> Aged);

/// <summary>So many requests of an age, in milliseconds at the start of the run.</summary>
public sealed record AgedRequests(long Requests, Distribution Age);
