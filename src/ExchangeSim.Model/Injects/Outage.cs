namespace ExchangeSim.Model;

/// <summary>A channel carries nothing; what is sent meanwhile leaves when it is back. Lasts a finite time.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="From">Who cannot send; null: nobody can.</param>
/// <param name="To">To whom nothing is carried; null: to nobody.</param>
public sealed record Outage(string Channel, string? From = null, string? To = null) : InjectEffect;
