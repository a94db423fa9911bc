using NodaTime;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>A channel carries nothing between two agencies from now on, in either direction; what they hand to it meanwhile leaves when it is open again.</summary>
/// <param name="One">Index of an agency.</param>
/// <param name="Other">Index of the other.</param>
/// <param name="Channel">Index of the channel.</param>
/// <param name="Lasts">How long, &gt; 0.</param>
public sealed record ChannelClosed(int One, int Other, int Channel, Duration Lasts) : Intervention;
