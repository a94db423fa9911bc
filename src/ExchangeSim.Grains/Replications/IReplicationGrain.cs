using Orleans.Concurrency;

namespace ExchangeSim.Grains.Replications;

/// <summary>One replication of a run, which goes on whether or not anybody asks. Its key is run/replication; everything it is told and answers is a
/// <see cref="Payloads.Payload"/>.</summary>
[Alias("ExchangeSim.IReplicationGrain")]
public interface IReplicationGrain : IGrainWithStringKey
{
    /// <summary>Starts it, or takes over one that runs already. Takes a <see cref="ReplicationStart"/>, answers with a <see cref="ReplicationReply"/> and, for a refusal, the
    /// reason.</summary>
    [Alias("Start")]
    [ResponseTimeout("00:00:20")]
    Task<Immutable<byte[]>> Start(Immutable<byte[]> start);

    /// <summary>What there is to report from a position on; waits a moment if there is nothing yet. Takes a <see cref="ReportWanted"/>, answers with a reply and a
    /// <see cref="ReplicationReport"/>.</summary>
    [Alias("Report")]
    [ResponseTimeout("00:00:10")]
    Task<Immutable<byte[]>> Report(Immutable<byte[]> wanted);

    /// <summary>Ends it where it stands, and reports what was done. Takes the attempt.</summary>
    [Alias("Stop")]
    Task Stop(long attempt);

    /// <summary>Nobody needs it any more. Takes the attempt.</summary>
    [Alias("Forget")]
    Task Forget(long attempt);
}

/// <summary>How a replication answers.</summary>
public enum ReplicationReply : byte
{
    /// <summary>What was asked for follows, or is under way.</summary>
    Done,
    /// <summary>There is no such replication here: it was never started, or its silo is gone. It must be started, from the last saved state where there is one.</summary>
    Unknown,
    /// <summary>The silo does not know the scenario; send it along.</summary>
    ScenarioWanted,
    /// <summary>Another client has taken it over.</summary>
    Superseded,
    /// <summary>It cannot be run here; the reason follows.</summary>
    Refused,
}
