using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using Orleans.Concurrency;
using Orleans.Placement;

namespace ExchangeSim.Grains.Replications;

/// <summary>Holds a <see cref="ReplicationWork"/>. It lives as long as a client asks for it; one that nobody asks for is given up when Orleans collects it, after a quarter of an
/// hour.</summary>
[Reentrant]
[ActivationCountBasedPlacement]
public sealed class ReplicationGrain(ScenarioCache scenarios, TallyMaker tallies, Processors processors, Seats seats) : Grain, IReplicationGrain
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(400);

    private ReplicationWork? _work;
    private ReplicationStart? _started;
    private long _attempt;

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Start(Immutable<byte[]> start)
    {
        try
        {
            var wanted = ReplicationStart.Read(start);
            if (wanted.Attempt < _attempt) return Reply(ReplicationReply.Superseded);
            if (scenarios.Find(wanted.Scenario) is not { } scenario) return Reply(ReplicationReply.ScenarioWanted);
            wanted = wanted with { Scenario = scenarios.Whole(wanted.Scenario) ?? wanted.Scenario }; // its agencies may live on silos that do not know it
            _attempt = wanted.Attempt;
            if (IsTheSame(wanted)) return Reply(ReplicationReply.Done);
            var tally = wanted.Tally.Length > 0 ? tallies(scenario.Scenario, wanted.Tally) : null;
            _work?.Dispose();
            _started = wanted;
            _work = new ReplicationWork(wanted, scenario, tally, this.GetPrimaryKeyString(), GrainFactory, processors, seats);
            return Reply(ReplicationReply.Done);
        }
        catch (Exception refusal) when (refusal is ArgumentException or InvalidDataException)
        {
            return Task.FromResult(Payload.Of(writer =>
            {
                writer.Write((byte)ReplicationReply.Refused);
                writer.Write(refusal.Message);
            }));
        }
    }

    /// <inheritdoc/>
    public async Task<Immutable<byte[]>> Report(Immutable<byte[]> wanted)
    {
        var asked = ReportWanted.Read(wanted);
        if (asked.Attempt < _attempt) return await Reply(ReplicationReply.Superseded);
        if (_work is null || asked.Attempt != _attempt) return await Reply(ReplicationReply.Unknown);
        var work = _work;
        if (await work.Report(asked, BetweenReports) is not { } report)
        {
            // What was fetched by a client that is gone cannot be told again; only doing it again can.
            work.Dispose();
            if (_work == work) _work = null;
            return await Reply(ReplicationReply.Unknown);
        }
        return Payload.OfMany(writer =>
        {
            writer.Write((byte)ReplicationReply.Done);
            report.Write(writer);
        });
    }

    /// <inheritdoc/>
    public Task Stop(long attempt)
    {
        if (attempt >= _attempt) _work?.Stop();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Forget(long attempt)
    {
        if (attempt >= _attempt) DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _work?.Dispose();
        return Task.CompletedTask;
    }

    // A client that comes again without anything wants all that was reported; whether that is still kept shows when it asks.
    private bool IsTheSame(ReplicationStart wanted) =>
        _work is not null && _started is { } running && wanted.State.Length == 0 && wanted.Scenario.Key == running.Scenario.Key && wanted.Settings.Seed == running.Settings.Seed
        && wanted.Settings.Traced is null == running.Settings.Traced is null && wanted.Spread == running.Spread && wanted.Tally == running.Tally;

    private static Task<Immutable<byte[]>> Reply(ReplicationReply reply) => Task.FromResult(Payload.Of(writer => writer.Write((byte)reply)));
}
