using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>A silo's post room for one replication: it takes the calls of a window for all agencies that live on the silo together. Its key is run/replication/silo. It keeps
/// nothing: an agency that it does not find is asked by its grain.</summary>
[Alias("ExchangeSim.IPostRoomGrain")]
public interface IPostRoomGrain : IGrainWithStringKey
{
    /// <summary>Hands calls out and answers with all answers. Takes the number of calls and, of each, the seat, the length and the call as it would travel to the grain; answers,
    /// in that order, with what the grains would.</summary>
    [Alias("Distribute")]
    [ResponseTimeout("00:00:20")]
    Task<Immutable<byte[]>> Distribute(Immutable<byte[]> calls);
}
