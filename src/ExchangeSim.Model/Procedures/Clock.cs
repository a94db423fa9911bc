namespace ExchangeSim.Model;

/// <summary>A time limit that acts. A step starts it, a step stops it; one runs at a time. When it runs out, whoever holds the request goes to <paramref name="Then"/>.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Limit">How long, unless an instrument says otherwise; zero where it is <see cref="Drawn"/>.</param>
/// <param name="Then">The step to go to.</param>
public sealed record Clock(string Id, CalendarLength Limit, string Then)
{
    /// <summary>A clock that nobody sets: how long it runs is drawn each time that it starts, unless an instrument says otherwise. It gives the hazard that a request ends while
    /// other things go on, such as that the asking side loses its interest. A share may never run out.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="law">How long.</param>
    /// <param name="then">The step to go to.</param>
    public static Clock Random(string id, Distribution law, string then) => new(id, default, then) { Drawn = law };

    /// <summary>From what its length is drawn; null: it is <see cref="Limit"/>.</summary>
    public Distribution? Drawn { get; private init; }
}
