using System.Net;
using System.Net.Sockets;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Hosting.Tests.Silos;

public class PortClaimTests
{
    private readonly SiloOptions _options;

    public PortClaimTests()
    {
        var ports = FreePorts.Find(2);
        _options = new SiloOptions { SiloPort = ports[0], GatewayPort = ports[1] };
    }

    [Fact]
    public void A_port_belongs_to_one_silo_until_it_ends()
    {
        using (PortClaim.Of(_options))
        {
            Assert.Contains($"port {_options.SiloPort} at 127.0.0.1 is in use", Refusal(_options).Message, StringComparison.Ordinal);
            Assert.Contains("another port with --port", Refusal(_options with { SiloPort = FreePorts.Find(1)[0] }).Message, StringComparison.Ordinal);
        }
        PortClaim.Of(_options).Dispose();
    }

    [Fact]
    public void A_port_on_which_another_program_listens_is_refused_also_where_that_one_would_share_it()
    {
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        other.Bind(new IPEndPoint(IPAddress.Loopback, _options.GatewayPort));
        other.Listen();
        Assert.Contains("another port with --port", Refusal(_options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silo_needs_two_ports() => Assert.Contains("needs two ports", Refusal(_options with { GatewayPort = _options.SiloPort }).Message, StringComparison.Ordinal);

    private static ClusterException Refusal(SiloOptions options) => Assert.Throws<ClusterException>(() => PortClaim.Of(options).Dispose());
}
