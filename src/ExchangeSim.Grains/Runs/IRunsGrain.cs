using Orleans.Concurrency;

namespace ExchangeSim.Grains.Runs;

/// <summary>The runs of a cluster. There is one, with key 0; what it knows comes from the clients' announcements, so it knows it again a second after its silo was lost.</summary>
[Alias("ExchangeSim.IRunsGrain")]
public interface IRunsGrain : IGrainWithIntegerKey
{
    /// <summary>A client says how far its run is, about once a second. Takes a <see cref="RunStatus"/>, answers with a <see cref="RunOrder"/>.</summary>
    [Alias("Announce")]
    Task<Immutable<byte[]>> Announce(Immutable<byte[]> status);

    /// <summary>All that are known, the oldest first: rows of <see cref="RunStatus"/>.</summary>
    [Alias("List")]
    Task<Immutable<byte[]>> List();

    /// <summary>Asks a run to end with what is done. False: there is none of that name.</summary>
    [Alias("Cancel")]
    Task<bool> Cancel(string name);
}
