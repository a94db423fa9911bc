using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Channels → plans.</summary>
internal static class ChannelCompiler
{
    internal static ChannelPlan Compile(Channel channel, IReadOnlyList<Agency> agencies)
    {
        if (channel.Delays.Count == 0) return Compile(channel, channel.Delay, null);
        var known = new Dictionary<Distribution, ChannelPlan>(ReferenceEqualityComparer.Instance); // looked up, never enumerated
        ChannelPlan Of(Distribution delay) => known.TryGetValue(delay, out var made) ? made : known[delay] = Compile(channel, delay, null);
        return Compile(channel, channel.Delay, [.. agencies.Select(from => agencies.Select(to => Of(channel.DelayBetween(from.Id, to.Id))).ToArray())]);
    }

    private static ChannelPlan Compile(Channel channel, Distribution law, ChannelPlan[][]? ways)
    {
        var delay = new Sampler(law);
        return new ChannelPlan(delay)
        {
            Minimum = Math.Max(1, (long)Math.Floor(delay.Minimum)), Loss = channel.Loss, ResendAfter = (long)channel.ResendAfter.TotalMilliseconds,
            ReviewShare = channel.Review is null ? 0 : channel.ReviewShare, Review = channel.Review is null ? default : new Sampler(channel.Review),
            IsPlain = channel.Loss == 0 && (channel.Review is null || channel.ReviewShare == 0),
            HasHours = channel.Keeps != SenderHours.None || channel.Hours is { NeverCloses: false },
            Purpose = ProcedureCompiler.Purpose($"channel/{channel.Id}"), Ways = ways,
        };
    }
}
