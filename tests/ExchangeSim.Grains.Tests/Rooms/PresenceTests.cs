using ExchangeSim.Grains.Rooms;

namespace ExchangeSim.Grains.Tests.Rooms;

public class PresenceTests
{
    private sealed class Server : IRoomWatcher
    {
        public Task Changed(string room, long version) => Task.CompletedTask;
    }

    [Fact]
    public void People_of_a_server_that_is_silent_are_gone_after_a_quarter_of_a_minute_and_those_of_others_stay()
    {
        var (presence, silent, alive) = (new Presence(), new Server(), new Server());
        presence.Say(silent, ["binh", "anna"], 0);
        presence.Say(alive, ["chi", "anna"], 1_000);
        Assert.Equal(["anna", "binh", "chi"], presence.Now);
        var before = presence.Version;
        presence.Say(alive, ["chi", "anna"], 15_000);
        Assert.Equal((before, 3), (presence.Version, presence.Now.Length));
        presence.Pass(15_001);
        Assert.Equal(["anna", "chi"], presence.Now);
        Assert.Equal(before + 1, presence.Version);
        presence.Forget(alive, 15_002);
        Assert.Empty(presence.Now);
    }
}
