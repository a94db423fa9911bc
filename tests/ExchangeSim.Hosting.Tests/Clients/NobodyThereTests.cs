using System.Net;
using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Security;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Hosting.Tests.Clients;

/// <summary>Clients and silos that reach nobody, or something that is no silo, say so soon and give up.</summary>
[Trait("Category", "Slow")]
public sealed class NobodyThereTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private readonly SilentPort _silent = new();
    private readonly List<string> _said = [];

    public void Dispose() => _silent.Dispose();

    private void Say(string text)
    {
        lock (_said) _said.Add(text);
    }

    // The guide to clusters states both: docs/how-to/cluster.md.
    [Fact]
    public void They_say_so_within_ten_seconds_and_give_up_after_thirty()
    {
        Assert.InRange(Reaching.Soon + Reaching.Soon / 2, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // and some for the process to start
        Assert.InRange(TlsProbe.Limit, TimeSpan.Zero, Reaching.Soon); // a silo looks first, and that is part of it
        Assert.Equal((Reaching.Soon, TimeSpan.FromSeconds(30)), (new Reaching(Reaching.Usual, null).SaysAfter, Reaching.Usual));
        using var start = new SiloStart(Joining(new IPEndPoint(IPAddress.Loopback, FreePorts.Find(1)[0])), Say);
        Assert.Equal(Reaching.Usual, start.Limit);
    }

    [Fact]
    public void A_client_that_is_sent_to_a_service_that_is_no_silo_says_so_and_gives_up()
    {
        var reaching = new Reaching(Short, Say) { SaysAfter = Short / 20 };
        var refusal = Assert.Throws<ClusterException>(() => ClusterClient.Connect($"{_silent.At}", SiloOptions.DefaultCluster, CancellationToken.None, null, reaching));
        Assert.StartsWith($"{_silent.At} took the connection but did not answer as a cluster for 2 s", refusal.Message, StringComparison.Ordinal);
        Assert.Equal($"nobody has answered yet at {_silent.At}; giving up after 2 s, or with Ctrl+C", Assert.Single(_said));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_silo_that_is_to_join_a_service_that_is_no_silo_or_nobody_says_so_and_gives_up(bool isSilent)
    {
        var first = isSilent ? _silent.At : new IPEndPoint(IPAddress.Loopback, FreePorts.Find(1)[0]);
        var options = Joining(first);
        using var start = new SiloStart(options, Say) { Limit = isSilent ? Short : 3 * Reaching.Soon };
        var refusal = await Assert.ThrowsAsync<ClusterException>(() => start.Start(SiloHost.Build(options), CancellationToken.None).InTime("the silo that gives up"));
        Assert.Contains($"{first}", refusal.Message, StringComparison.Ordinal);
        Assert.Matches("did not answer as a cluster for [0-9]+ s; look whether a silo runs there|no silo answers at", refusal.Message);
        Assert.StartsWith($"the silo at {first} has not answered yet; giving up after", Assert.Single(_said), StringComparison.Ordinal);
    }

    private static SiloOptions Joining(IPEndPoint first)
    {
        var ports = FreePorts.Find(2);
        return new SiloOptions { SiloPort = ports[0], GatewayPort = ports[1], First = first };
    }
}
