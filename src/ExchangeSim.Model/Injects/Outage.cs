namespace ExchangeSim.Model;

/// <summary>A channel carries nothing; what is sent meanwhile leaves when it is back. Lasts a finite time.</summary>
public sealed record Outage(string Channel) : InjectEffect;
