using ExchangeSim.Model;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Channels that keep the office hours of who sends, that take other times from or to some, and outages in one direction.</summary>
internal sealed class CalendarChannels(Scenario world)
{
    private readonly System.Random _random = new((int)world.Seed ^ 0xC4A7);

    internal Channel[] Channels() => [.. world.Channels.Select(Hours).Select(channel => channel with { Delays = Delays() })];

    internal Inject[] Injects() => [.. world.Injects.Select(inject => inject with { Effects = [.. inject.Effects.Select(Change)] })];

    private Channel Hours(Channel channel) => _random.Next(6) is var hours and < 3 ? channel with { Hours = null, Keeps = (SenderHours)hours } : channel;

    // For both of a pair, for who sends, for who receives: so the first that fits is the most particular.
    private DirectedDelay[] Delays()
    {
        var (from, to) = (_random.Next(world.Agencies.Count), _random.Next(world.Agencies.Count));
        DirectedDelay[] delays = [new(Id(from), Id(to), new Uniform(1, 3 * Small.Hour)), new(Id(from), null, Distribution.Exactly(90_000)),
            new(null, Id(to), new Shifted(2 * Small.Hour, new Exponential(Small.Hour)))];
        return [.. delays.Where(_ => _random.Next(2) == 0)];
    }

    private InjectEffect Change(InjectEffect effect) => effect is Outage outage ? outage with { From = Side(), To = Side() } : effect;

    private string? Side() => _random.Next(2) == 0 ? Id(_random.Next(world.Agencies.Count)) : null;

    private string Id(int agency) => world.Agencies[agency].Id;
}
