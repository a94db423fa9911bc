using ExchangeSim.Model;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Channels that keep the office hours of who sends.</summary>
internal static class CalendarChannels
{
    internal static Channel[] Of(Scenario world)
    {
        var random = new System.Random((int)world.Seed ^ 0xC4A7);
        return [.. world.Channels.Select(channel => random.Next(6) is var hours and < 3 ? channel with { Hours = null, Keeps = (SenderHours)hours } : channel)];
    }
}
