using System.Globalization;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Grains.Payloads;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Hosting.Tests.Silos;

[Trait("Category", "Slow")]
public class OneBuildTests
{
    [Fact]
    public async Task A_silo_of_another_build_does_not_join_and_both_builds_are_named()
    {
        var ports = FreePorts.Find(4);
        using var older = SiloHost.Build(new SiloOptions { SiloPort = ports[0], GatewayPort = ports[1], Build = "0.0.1 (older)" });
        await older.StartAsync();
        var answer = Shell.Run("silo", "--join", $"127.0.0.1:{Text(ports[0])}", "--silo-port", Text(ports[2]), "--port", Text(ports[3]));
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains($"the silo at 127.0.0.1:{ports[0]} is exchangesim 0.0.1 (older) and this one is {Build.Name}; a cluster is of one build", answer.Error,
            StringComparison.Ordinal);
        await older.StopAsync();
    }

    [Fact]
    public async Task Clusters_with_other_names_are_kept_apart()
    {
        var ports = FreePorts.Find(2);
        using var silo = SiloHost.Build(new SiloOptions { SiloPort = ports[0], GatewayPort = ports[1], Cluster = "next" });
        await silo.StartAsync();
        string[] list = ["runs", "list", "--cluster", $"127.0.0.1:{Text(ports[1])}"];
        Assert.Equal((ExitCode.Done, "no runs"), (Shell.Run([.. list, "--cluster-name", "next"]).Code, Shell.Run([.. list, "--cluster-name", "next"]).Out.TrimEnd()));
        var other = Shell.Run(list);
        Assert.Equal(ExitCode.BadInput, other.Code);
        Assert.Contains("no cluster named 'exchangesim' answers", other.Error, StringComparison.Ordinal);
        Assert.Contains("'a b' is no name", Shell.Run([.. list, "--cluster-name", "a b"]).Error, StringComparison.Ordinal);
        await silo.StopAsync();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
