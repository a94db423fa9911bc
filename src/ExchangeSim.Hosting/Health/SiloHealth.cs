using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace ExchangeSim.Hosting.Health;

/// <summary>How a silo is.</summary>
/// <param name="silo">The silo's services.</param>
public sealed class SiloHealth(IServiceProvider silo)
{
    private readonly Lock _lock = new();
    private DateTime _asked = TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>Null: it has joined its cluster and takes work. Otherwise what it is instead.</summary>
    public string? WhyNotReady() =>
        silo.GetRequiredService<ISiloStatusOracle>().CurrentStatus is var status and not SiloStatus.Active ? $"the silo is {Word(status)}" : null;

    /// <summary>Null: all its parts are well. Otherwise what Orleans says of one that is not; the silo should then be started anew.</summary>
    public string? WhyNotAlive()
    {
        lock (_lock)
        {
            var since = _asked;
            _asked = TimeProvider.System.GetUtcNow().UtcDateTime;
            foreach (var part in silo.GetServices<IHealthCheckParticipant>())
                if (!part.CheckHealth(since, out var reason)) return $"{part.GetType().Name}: {reason}";
        }
        return silo.GetRequiredService<ISiloStatusOracle>().CurrentStatus == SiloStatus.Dead ? "the other silos have given it up" : null;
    }

    private static string Word(SiloStatus status) => status switch
    {
        SiloStatus.None or SiloStatus.Created => "starting", SiloStatus.Joining => "joining", SiloStatus.ShuttingDown or SiloStatus.Stopping => "ending", SiloStatus.Dead => "dead",
        _ => status.ToString(),
    };
}
