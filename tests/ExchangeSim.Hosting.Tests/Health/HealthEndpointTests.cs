using System.Net;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Health;
using ExchangeSim.Hosting.Silos;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Hosting.Tests.Health;

[Trait("Category", "Slow")]
public class HealthEndpointTests
{
    [Fact]
    public async Task A_silo_is_alive_from_the_start_ready_once_it_has_joined_and_no_longer_when_it_ends()
    {
        var ports = FreePorts.Find(3);
        using var silo = SiloHost.Build(new SiloOptions { SiloPort = ports[0], GatewayPort = ports[1] });
        await using var health = await HealthEndpoint.Start(new IPEndPoint(IPAddress.Loopback, ports[2]), new SiloHealth(silo.Services));
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{ports[2]}") };
        Assert.Equal((HttpStatusCode.OK, "ok\n"), await Ask(client, "/health/live"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the silo is starting\n"), await Ask(client, "/health/ready"));
        await silo.StartAsync();
        Assert.Equal((HttpStatusCode.OK, "ok\n"), await Ask(client, "/health/live"));
        Assert.Equal((HttpStatusCode.OK, "ok\n"), await Ask(client, "/health/ready"));
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(client, "/")).Status);
        await silo.StopAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Ask(client, "/health/ready")).Status);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told()
    {
        var ports = FreePorts.Find(3);
        using var silo = SiloHost.Build(new SiloOptions { SiloPort = ports[0], GatewayPort = ports[1] });
        var at = new IPEndPoint(IPAddress.Loopback, ports[2]);
        await using var first = await HealthEndpoint.Start(at, new SiloHealth(silo.Services));
        var problem = await Assert.ThrowsAsync<ClusterException>(() => HealthEndpoint.Start(at, new SiloHealth(silo.Services)));
        Assert.StartsWith($"--health cannot listen at {at}:", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--health", "x", "is no port")]
    [InlineData("--health", "127.0.0.1:0", "is no port")]
    [InlineData("--listen", "no.such.machine.invalid", "is no address of this machine")]
    [InlineData("--otlp", "ftp://here", "is no address of an OTLP endpoint")]
    public void Options_that_are_none_are_told(string option, string value, string message)
    {
        var answer = Shell.Run("silo", option, value);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Ask(HttpClient client, string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
