using Orleans.Runtime;

namespace ExchangeSim.Hosting.Exercises;

/// <summary>Says when the cluster has given up a silo: what it held comes to life elsewhere once it is asked for.</summary>
public sealed class LostSilos : ISiloStatusListener
{
    /// <summary>A silo is gone. Raised on a thread of the silo.</summary>
    public event Action? Lost;

    /// <summary>Listens.</summary>
    /// <param name="oracle">The cluster as this silo knows it.</param>
    public LostSilos(ISiloStatusOracle oracle) => oracle.SubscribeToSiloStatusEvents(this);

    /// <inheritdoc/>
    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead) Lost?.Invoke();
    }
}
