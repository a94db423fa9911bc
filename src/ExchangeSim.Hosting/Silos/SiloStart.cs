using System.Diagnostics;
using System.Net;
using ExchangeSim.Hosting.Security;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Starts a silo among the others of its cluster, and says in words why it cannot. Until it is disposed of the silo's ports are its alone.</summary>
public sealed class SiloStart : IDisposable
{
    private readonly SiloOptions _options;
    private readonly Action<string> _say;
    private readonly PortClaim _ports;
    private TimeSpan _looked;

    /// <summary>Claims the ports of a silo, and looks whether the others and it would understand one another.</summary>
    /// <param name="options">Where it listens and which cluster it belongs to.</param>
    /// <param name="say">Receives lines for the operator.</param>
    /// <exception cref="ClusterException">A port is in use, or the others keep it out.</exception>
    public SiloStart(SiloOptions options, Action<string> say)
    {
        (_options, _say, _ports) = (options, say, PortClaim.Of(options));
        try
        {
            var began = Stopwatch.GetTimestamp();
            CheckOthers();
            _looked = Stopwatch.GetElapsedTime(began);
        }
        catch
        {
            _ports.Dispose();
            throw;
        }
    }

    /// <summary>How long it waits for the others.</summary>
    /// <remarks>In a list there may be silos that are gone; the cluster gives them up before it takes in another.</remarks>
    internal TimeSpan Limit { get => field == default ? _options.Database is null ? Reaching.Usual : TimeSpan.FromMinutes(2) : field; init; }

    // Those whom it joins; null: it is the first, and waits for nobody.
    private string? Others => _options.First is { } first ? $"the silo at {first}" : _options.Database is { } database ? $"the cluster '{_options.Cluster}' in {database}" : null;

    /// <summary>Starts it.</summary>
    /// <param name="host">The silo, with whatever else is in its process.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="ClusterException">It cannot start, or cannot join.</exception>
    /// <exception cref="IOException">A web server in the same process cannot listen where it should.</exception>
    public async Task Start(IHost host, CancellationToken stop)
    {
        try
        {
            if (Others is { } others) await Reach().Await(() => Begin(host, stop), $"{others} has not answered yet", stop);
            else await Begin(host, stop);
        }
        catch (TimeoutException)
        {
            // The host may wait for ever for what took the connection and said nothing; it is left to itself.
            var advice = _options.First is null ? "its silos run"
                : $"a silo runs there, and the address is that of its port for other silos (--silo-port of 'silo', {SiloOptions.DefaultSiloPort} unless it was given)";
            throw new ClusterException($"this silo cannot join: {Others} did not answer as a cluster for {Limit.TotalSeconds:0} s; look whether {advice}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not IOException { InnerException: AddressInUseException })
        {
            host.Dispose();
            if (_options.First is { } first && failure.GetBaseException().Message.Contains("Unable to connect", StringComparison.Ordinal))
                throw new ClusterException($"no silo answers at {first}, which --join names; start that one first");
            throw new ClusterException($"the silo could not start: {failure.GetBaseException().Message.Split('\n')[0]}"); // Orleans puts stack traces into messages
        }
    }

    /// <summary>Who can use a silo's cluster, in lines for the operator.</summary>
    public static IEnumerable<string> WhoIsLetIn(SiloOptions options)
    {
        if (options.Tls is { } tls) yield return $"over TLS, as '{tls.Certificate.Subject}'";
        if (options.Tls is not null || IPAddress.IsLoopback(options.Address)) yield break;
        yield return "whoever reaches this address can use the cluster;";
        yield return "with --tls-certificate only those who belong to it are let in";
    }

    // Those who said nothing when they were looked at have been silent for so long.
    private Reaching Reach()
    {
        var left = Reaching.Soon - _looked;
        _looked = TimeSpan.Zero;
        return new Reaching(Limit, _say) { SaysAfter = left > TimeSpan.Zero ? left : TimeSpan.Zero };
    }

    private static async Task<bool> Begin(IHost host, CancellationToken stop)
    {
        await host.StartAsync(stop);
        return true;
    }

    // Orleans would try to join for five minutes, and then not know why it cannot.
    private void CheckOthers()
    {
        IEnumerable<IPEndPoint> others = _options.First is { } first ? [first] : _options.Database?.Silos(_options.Cluster).Take(3) ?? [];
        var looked = others.AsParallel().WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(other => TlsProbe.WhyNot(other, _options.Tls));
        if (looked.FirstOrDefault(reason => reason is not null) is { } reason)
            throw new ClusterException($"this silo cannot join: {reason}");
    }

    /// <inheritdoc/>
    public void Dispose() => _ports.Dispose();
}
