using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;
using Orleans.Placement;

namespace ExchangeSim.Grains.Agencies;

/// <summary>Holds an <see cref="AgencyProcess"/> and hands it calls; state and behaviour are the process's own. An activation that does not know its state says so, and never starts afresh by itself.</summary>
[ActivationCountBasedPlacement]
public sealed class AgencyGrain(ScenarioCache scenarios) : Grain, IAgencyGrain
{
    private readonly AgencyCall _call = new();
    private AgencyProcess? _agency;
    private long _attempt, _ordinal, _endedAt = -1;
    private Immutable<byte[]> _ending;

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Begin(Immutable<byte[]> start)
    {
        var made = AgencyStart.Read(start);
        if (made.Attempt < _attempt) return Reply(AgencyReply.Superseded);
        if (scenarios.Find(made.Scenario) is not { } scenario) return Reply(AgencyReply.ScenarioWanted);
        _agency = null; // should anything below fail, there is no agency here
        var agency = new AgencyProcess(scenario, made.Agency, made.Settings);
        if (made.State.Length > 0) agency.Load(new BinaryReader(new MemoryStream(made.State)));
        (_attempt, _ordinal, _endedAt) = (made.Attempt, made.Ordinal, -1);
        foreach (var call in made.Calls)
        {
            CallBytes.Read(new Immutable<byte[]>(call), _call);
            agency.Handle(_call);
            _ordinal = _call.Ordinal;
        }
        _agency = agency;
        return Reply(AgencyReply.Done);
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Advance(Immutable<byte[]> call)
    {
        var attempt = CallBytes.Read(call, _call);
        if (attempt < _attempt) return Reply(AgencyReply.Superseded);
        if (_agency is null || attempt != _attempt || (_call.Ordinal != _ordinal && _call.Ordinal != _ordinal + 1)) return Reply(AgencyReply.OutOfStep);
        var agency = _agency;
        _agency = null; // should it fail half-way, nobody may ask it again
        var answer = Replies.Done(agency.Handle(_call).Save);
        (_agency, _ordinal) = (agency, _call.Ordinal);
        return Task.FromResult(answer);
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Save(Immutable<byte[]> asked)
    {
        using var reader = Payload.Open(asked);
        return IsInStep(reader) is { } reply ? Reply(reply) : Task.FromResult(Replies.Done(_agency!.Save));
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Finish(Immutable<byte[]> asked)
    {
        using var reader = Payload.Open(asked);
        if (IsInStep(reader) is { } reply) return Reply(reply);
        var end = reader.ReadInt64();
        // Ending an agency changes it, so a repeated question is answered from memory.
        if (_endedAt != end) (_endedAt, _ending) = (end, Replies.Done(writer => writer.Write(_agency!.Finish(end))));
        return Task.FromResult(_ending);
    }

    /// <inheritdoc/>
    public Task Forget()
    {
        _agency = null;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private AgencyReply? IsInStep(BinaryReader asked)
    {
        var (attempt, ordinal) = (asked.ReadInt64(), asked.ReadInt64());
        if (attempt < _attempt) return AgencyReply.Superseded;
        return _agency is null || attempt != _attempt || ordinal != _ordinal ? AgencyReply.OutOfStep : null;
    }

    private static Task<Immutable<byte[]>> Reply(AgencyReply reply) => Task.FromResult(Replies.Of(reply));
}
