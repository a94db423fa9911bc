using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Replications;

/// <summary>A replication on a cluster, as its client sees it. The client keeps the last saved state, so that it goes on elsewhere when its silo is lost, and hands everything on
/// exactly once.</summary>
/// <param name="grain">The replication.</param>
/// <param name="name">How to call it in messages.</param>
/// <param name="start">What it starts with.</param>
/// <param name="check">Checks what it reports.</param>
/// <param name="nextAttempt">Numbers attempts.</param>
/// <param name="observer">Told what the replication reports.</param>
/// <param name="notice">Told in words what went wrong and was put right.</param>
internal sealed class RemoteReplication(
    IReplicationGrain grain, string name, ReplicationStart start, ReportCheck check, Func<long> nextAttempt, IRunObserver observer, Action<string> notice)
{
    private ReplicationStart _start = start;
    private SavedState? _saved;
    private long _position;
    private int _notices;
    private MemoryStream _tally = new();

    /// <summary>Runs it to its end, or until stopped.</summary>
    internal async Task<RunResult> Run(CancellationToken stop)
    {
        await Start(stop).ConfigureAwait(false);
        var isStopping = false;
        while (true)
        {
            if (stop.IsCancellationRequested && !isStopping)
            {
                isStopping = true;
                await Patience.Usual.Ask(Stop, name, notice, CancellationToken.None).ConfigureAwait(false);
            }
            var wanted = new ReportWanted(_start.Attempt, _position, _saved?.Number ?? 0, _notices).ToPayload();
            using var reader = Payload.Open(await Ask(() => grain.Report(wanted), stop).ConfigureAwait(false));
            switch ((ReplicationReply)reader.ReadByte())
            {
                case ReplicationReply.Done:
                    if (Take(ReplicationReport.Read(reader)) is not { } result) break;
                    grain.Forget(_start.Attempt).Ignore(); // should this be lost, it is collected after a while
                    return result;
                case ReplicationReply.Unknown:
                    notice(_saved is { } saved
                        ? $"{name} was lost with its silo; it goes on from its last saved state, number {saved.Number}"
                        : $"{name} is no longer there and had saved no state; it starts again from its beginning");
                    await Start(stop).ConfigureAwait(false);
                    break;
                case ReplicationReply.Superseded: throw new IOException($"{name} was taken over by another client that gave the same name");
                case var other: throw new InvalidOperationException($"{name} answered {other}");
            }
        }
    }

    private async Task<bool> Stop()
    {
        await grain.Stop(_start.Attempt).ConfigureAwait(false);
        return true;
    }

    private async Task Start(CancellationToken stop)
    {
        _start = _start with { Attempt = nextAttempt(), State = _saved?.State ?? [], Position = _saved?.Position ?? 0 };
        (_notices, _tally) = (0, new MemoryStream()); // a tally comes at the very end, so that none of it belongs to a saved state
        if (_start.Tally.Length > 0) _position = 0;
        if (_saved is not null) _saved = _saved with { Number = 0 }; // the new one counts anew
        var refusal = await Start(_start with { Scenario = _start.Scenario.KeyOnly }, stop).ConfigureAwait(false) == ReplicationReply.ScenarioWanted
            ? await Start(_start, stop).ConfigureAwait(false) : ReplicationReply.Done;
        if (refusal != ReplicationReply.Done) throw new InvalidOperationException($"{name} could not be started: {refusal}");
    }

    private async Task<ReplicationReply> Start(ReplicationStart wanted, CancellationToken stop)
    {
        var payload = wanted.ToPayload();
        using var reader = Payload.Open(await Ask(() => grain.Start(payload), stop).ConfigureAwait(false));
        var reply = (ReplicationReply)reader.ReadByte();
        return reply switch
        {
            ReplicationReply.Refused => throw new RefusedException(reader.ReadString()),
            ReplicationReply.Superseded => throw new IOException($"{name} was taken over by another client that gave the same name"),
            _ => reply,
        };
    }

    private RunResult? Take(ReplicationReport report)
    {
        foreach (var text in report.Notices) notice($"{name}: {text}");
        _notices += report.Notices.Count;
        if (report.Failure is { } failure) throw new IOException($"{name} failed on the cluster: {failure}");
        report.Entries.Tell(observer, _tally, check);
        if (report.Result is { } end) check.Check(end);
        _position += report.Entries.Count;
        if (report.Saved is { } saved) _saved = saved;
        if (report.IsWhole) observer.OnProgress(report.Time, report.Events); // requests that have closed are handed on then
        if (report.Result is not null && observer.Tally is { } tally) Restore(tally);
        return report.Result;
    }

    private void Restore(IRequestTally tally)
    {
        _tally.Position = 0;
        using var reader = new BinaryReader(_tally);
        reader.Whole(sums =>
        {
            tally.Restore(sums);
            return tally;
        });
    }

    private Task<Immutable<byte[]>> Ask(Func<Task<Immutable<byte[]>>> ask, CancellationToken stop) => Patience.Usual.Ask(ask, name, notice, stop);
}

/// <summary>The cluster does not take it on; the message says why.</summary>
public sealed class RefusedException(string reason) : Exception(reason);
