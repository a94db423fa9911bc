using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>How long messages take over a channel that is open, losses and reviews included.</summary>
internal sealed class ChannelTimes(Channel channel, Distribution delay)
{
    private const uint ReviewShareDraw = 0x53484152, ReviewDraw = 0x52455649, LossDraw = 0x4C4F5353;
    private const int MostLosses = 1000;

    private readonly Sampler _delay = new(delay);
    private readonly Sampler _review = channel.Review is { } review ? new Sampler(review) : default;

    /// <summary>The shortest time that a message takes, in milliseconds.</summary>
    internal double Least { get; } = Math.Max(1, Math.Floor(delay.Minimum)) + (channel is { ReviewShare: >= 1, Review: { } always } ? Math.Floor(always.Minimum) : 0);

    /// <summary>The time of one message, in milliseconds.</summary>
    internal double Draw(in Draws draws, ulong key, uint purpose, uint visit)
    {
        var time = _delay.Draw(draws, key, purpose, visit);
        for (var losses = 0u; channel.Loss > 0 && losses < MostLosses && draws.Of(key, (purpose ^ LossDraw) + losses, visit).First < channel.Loss; losses++)
            time += channel.ResendAfter.TotalMilliseconds;
        if (channel.Review is not null && draws.Of(key, purpose ^ ReviewShareDraw, visit).First < channel.ReviewShare)
            time += _review.Draw(draws, key, purpose ^ ReviewDraw, visit);
        return time;
    }
}
