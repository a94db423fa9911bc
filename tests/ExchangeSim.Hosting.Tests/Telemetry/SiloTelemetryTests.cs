using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Tests.Processes;
using ExchangeSim.Grains.Telemetry;

namespace ExchangeSim.Hosting.Tests.Telemetry;

[Trait("Category", "Slow")]
public partial class SiloTelemetryTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(Shell.Root, "docs", "reference", "silo-telemetry.md"));

    [GeneratedRegex(@"^\| `(?<name>exchangesim\.[a-z.]+)` \| (?<kind>[a-z ]+) \| `(?<unit>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [Fact]
    public void The_page_of_metrics_names_each_of_them_with_its_kind_and_unit()
    {
        var found = new List<(string, string, string)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == ClusterInstruments.Name) found.Add((instrument.Name, Kind(instrument), instrument.Unit!));
        };
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(ClusterInstruments).TypeHandle);
        listener.Start();
        Assert.Equal(found.Order(), Row().Matches(Page).Select(row => (row.Groups["name"].Value, row.Groups["kind"].Value, row.Groups["unit"].Value)).Order());
    }

    [Theory]
    [InlineData("agencies")]
    [InlineData("replications")]
    public async Task A_silo_sends_traces_metrics_and_logs(string spread)
    {
        await using var endpoint = await OtlpEndpoint.Start();
        var ports = SiloProcess.Ports(1);
        using var silo = await SiloProcess.Start(ports[0], ports[1], ["--otlp", endpoint.Url]);
        var run = Shell.Run("run", Shell.Year, "--replications", "2", "--until", "20 wk", "--quiet", "--name", "seen", "--spread", spread, "--cluster",
            $"127.0.0.1:{ports[1].ToString(CultureInfo.InvariantCulture)}");
        Assert.True(run.Code == ExitCode.Done, run.Error);
        Assert.Equal(ExitCode.Done, await silo.Stop());
        Assert.All(["replication", "window", "exchangesim.run", "seen", spread, "IReplicationGrain/Start", "exchangesim-silo"],
            name => Assert.Contains(name, endpoint.Of("traces"), StringComparison.Ordinal));
        Assert.Equal(spread == "agencies", endpoint.Of("traces").Contains("IAgencyGrain/Advance", StringComparison.Ordinal));
        Assert.All(["exchangesim.windows", "exchangesim.events", "exchangesim.requests.open", "exchangesim.window.calls", "exchangesim.runs.active", "orleans-", "dotnet.gc"],
            name => Assert.Contains(name, endpoint.Of("metrics"), StringComparison.Ordinal));
        Assert.Equal(spread == "agencies", endpoint.Of("metrics").Contains("exchangesim.window.barrier", StringComparison.Ordinal));
        Assert.Contains("Orleans", endpoint.Of("logs"), StringComparison.Ordinal);
    }

    private static string Kind(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" => "counter", "UpDownCounter" => "up down counter", "Histogram" => "histogram", "Gauge" => "gauge", var other => other,
    };
}
