namespace ExchangeSim.Model;

/// <summary>A time limit that acts. A step starts it, a step stops it; one runs at a time. When it runs out, whoever holds the request goes to <paramref name="Then"/>.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Limit">How long, unless an instrument says otherwise.</param>
/// <param name="Then">The step to go to.</param>
public sealed record Clock(string Id, CalendarLength Limit, string Then);
