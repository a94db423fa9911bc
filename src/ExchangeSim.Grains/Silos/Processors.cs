namespace ExchangeSim.Grains.Silos;

/// <summary>The processors of a silo: a whole replication waits for one, so that many runs share a machine in the order in which they came.</summary>
public sealed class Processors : IDisposable
{
    private readonly SemaphoreSlim _free = new(Environment.ProcessorCount);

    /// <summary>Waits for a processor; give it back by disposing of the answer.</summary>
    public IDisposable Take(CancellationToken stop)
    {
        _free.Wait(stop);
        return new Taken(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
