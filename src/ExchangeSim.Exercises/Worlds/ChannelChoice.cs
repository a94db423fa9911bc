using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Channels between two agencies.</summary>
public static class ChannelChoice
{
    /// <summary>The channels that join two agencies, by id.</summary>
    public static IEnumerable<Channel> Between(Scenario scenario, string one, string other) => scenario.Channels.Where(channel => channel.Joins(one, other));

    /// <summary>Index of the channel of a message: the one that was chosen, or the quickest on average; −1: there is none.</summary>
    internal static int ForMessage(Scenario scenario, string? chosen, int from, int to)
    {
        var (sender, receiver) = (scenario.Agencies[from].Id, scenario.Agencies[to].Id);
        var open = Between(scenario, sender, receiver).ToList();
        var channel = chosen is null ? open.MinBy(one => one.DelayBetween(sender, receiver).Mean) : open.FirstOrDefault(one => one.Id == chosen);
        return channel is null ? -1 : IndexOf(scenario.Channels, one => one == channel);
    }

    internal static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> isIt)
    {
        for (var i = 0; i < list.Count; i++) if (isIt(list[i])) return i;
        return -1;
    }
}
