using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>An agency somewhere on a cluster. Its key is run/replication/agency; everything it is told and answers is a <see cref="Payloads.Payload"/>.</summary>
[Alias("ExchangeSim.IAgencyGrain")]
public interface IAgencyGrain : IGrainWithStringKey
{
    /// <summary>Makes the agency: at the start of a run, or as it was saved and with the calls since then. Takes an <see cref="AgencyStart"/>, answers with a
    /// <see cref="AgencyReply"/>.</summary>
    [Alias("Begin")]
    [ResponseTimeout("00:00:20")]
    Task<Immutable<byte[]>> Begin(Immutable<byte[]> start);

    /// <summary>Handles everything before a window's end. Takes the attempt and a call; a repeated call gets the same answer.</summary>
    [Alias("Advance")]
    [ResponseTimeout("00:00:20")]
    Task<Immutable<byte[]>> Advance(Immutable<byte[]> call);

    /// <summary>Writes the agency's state. Takes the attempt and the ordinal of its last call.</summary>
    [Alias("Save")]
    [ResponseTimeout("00:00:20")]
    Task<Immutable<byte[]>> Save(Immutable<byte[]> asked);

    /// <summary>Ends the run. Takes the attempt, the ordinal of its last call and the time.</summary>
    [Alias("Finish")]
    [ResponseTimeout("00:00:20")]
    Task<Immutable<byte[]>> Finish(Immutable<byte[]> asked);

    /// <summary>The run needs the agency no longer.</summary>
    [Alias("Forget")]
    Task Forget();
}
