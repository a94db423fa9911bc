namespace ExchangeSim.Benchmarks.Clusters;

/// <summary>Does nothing; what calls cost by themselves.</summary>
[Alias("ExchangeSim.INothingGrain")]
public interface INothingGrain : IGrainWithIntegerKey
{
    [Alias("Nothing")]
    Task Nothing();
}

public sealed class NothingGrain : Grain, INothingGrain
{
    public Task Nothing() => Task.CompletedTask;
}
