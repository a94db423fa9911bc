using NodaTime;

namespace ExchangeSim.Model;

/// <summary>What follows a decision that goes against what the file shows. It concerns live exercises only: without people the reference decides, and that is never wrong.
/// The days that the way itself costs need nothing here; then <see cref="Says"/> is all there is.</summary>
public sealed record Consequence
{
    /// <summary>What follows, in words for the people concerned.</summary>
    public required Phrase Says { get; init; }
    /// <summary>After what time a complaint of the other side arrives at the desk that decided; null: none does.</summary>
    public Distribution? ComplaintAfter { get; init; }
    /// <summary>Whether it is a breach, which is counted.</summary>
    public bool IsBreach { get; init; }
    /// <summary>What it may close; null: nothing.</summary>
    public ChannelClosure? Closes { get; init; }
}

/// <summary>A channel that carries nothing between the two agencies for some time, because trust is lost.</summary>
/// <param name="Channel">Id of the channel.</param>
/// <param name="Chance">With which chance, 0 to 1.</param>
/// <param name="Lasts">For how long, &gt; 0.</param>
public sealed record ChannelClosure(string Channel, double Chance, Duration Lasts);
