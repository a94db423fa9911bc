using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>The coordinator's line to one agency. It keeps the agency's last saved state and every call since, so that an agency that lost its state is rebuilt and nothing of the run is lost.</summary>
internal sealed class AgencyLine(IAgencyGrain grain, string name, AgencyStart start, Action<string> notice, CancellationToken stop)
{
    // After so many bytes of calls the agency's state is saved and the calls are forgotten.
    private const long MostLogged = 1 << 20;
    private const int MostRebuildsInARow = 20;

    // One after the other in one piece of memory: rows of their own live just long enough to keep the garbage collector busy.
    private readonly MemoryStream _calls = new();
    private byte[] _state = start.State;
    private long _stateOrdinal = start.Ordinal, _ordinal = start.Ordinal;
    private bool _begun;

    internal async Task Advance(AgencyCall call, AgencyAnswer answer)
    {
        if (call.Ordinal != _ordinal + 1) throw new InvalidOperationException($"{name} should get call {_ordinal + 1} and would get {call.Ordinal}: a call was lost");
        var bytes = CallBytes.Of(start.Attempt, call);
        await Ask(() => grain.Advance(bytes), answer.Load).ConfigureAwait(false);
        _ordinal = call.Ordinal;
        _calls.Write(BitConverter.GetBytes(bytes.Value.Length));
        _calls.Write(bytes.Value);
        if (_calls.Length > MostLogged) await Save().ConfigureAwait(false);
    }

    /// <summary>Writes the agency's state for keeping.</summary>
    internal async Task Save()
    {
        await Ask(() => grain.Save(InStep(0)), reader => _state = reader.ReadRest()).ConfigureAwait(false);
        _stateOrdinal = _ordinal;
        _calls.SetLength(0);
    }

    internal async Task<AgencyEnding> Finish(long end)
    {
        AgencyEnding? ending = null;
        await Ask(() => grain.Finish(InStep(end)), reader => ending = reader.ReadEnding()).ConfigureAwait(false);
        return ending!;
    }

    /// <summary>Writes what <see cref="Save"/> kept.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(_stateOrdinal);
        writer.WriteBytes(_state);
    }

    /// <summary>Takes a kept state; the agency is made of it with the next call.</summary>
    internal void Read(BinaryReader reader)
    {
        _stateOrdinal = _ordinal = reader.ReadInt64();
        _state = reader.ReadBytes();
        _calls.SetLength(0);
        _begun = false;
    }

    internal void Forget()
    {
        if (_begun) _ = grain.Forget();
    }

    private Immutable<byte[]> InStep(long argument) => Payload.Of(writer =>
    {
        writer.Write(start.Attempt);
        writer.Write(_ordinal);
        writer.Write(argument);
    });

    private async Task Ask(Func<Task<Immutable<byte[]>>> ask, Action<BinaryReader> take)
    {
        if (!_begun) await Begin().ConfigureAwait(false);
        for (var rebuilds = 0; ; rebuilds++)
        {
            using var reader = Payload.Open(await Patience.Usual.Ask(ask, name, notice, stop).ConfigureAwait(false));
            switch (reader.ReadReply())
            {
                case AgencyReply.Done: take(reader); return;
                case AgencyReply.OutOfStep when rebuilds < MostRebuildsInARow:
                    ClusterInstruments.Rebuilds.Add(1);
                    notice($"{name} had lost its state; it is rebuilt as it was at call {_stateOrdinal} and with the {_ordinal - _stateOrdinal} calls since");
                    await Begin().ConfigureAwait(false);
                    break;
                case AgencyReply.Superseded: throw new SupersededException(name);
                case var other: throw new InvalidOperationException($"{name} answered {other} again and again");
            }
        }
    }

    private List<byte[]> Calls()
    {
        var calls = new List<byte[]>();
        using var reader = new BinaryReader(new MemoryStream(_calls.GetBuffer(), 0, (int)_calls.Length));
        for (var left = _ordinal - _stateOrdinal; left > 0; left--) calls.Add(reader.ReadBytes(reader.ReadInt32()));
        return calls;
    }

    private async Task Begin()
    {
        var made = start with { State = _state, Ordinal = _stateOrdinal, Calls = Calls() };
        var reply = await Begin(made with { Scenario = start.Scenario.KeyOnly }).ConfigureAwait(false);
        if (reply == AgencyReply.ScenarioWanted) reply = await Begin(made).ConfigureAwait(false);
        if (reply == AgencyReply.Superseded) throw new SupersededException(name);
        if (reply != AgencyReply.Done) throw new InvalidOperationException($"{name} could not be made: {reply}");
        _begun = true;
    }

    private async Task<AgencyReply> Begin(AgencyStart made)
    {
        var payload = made.ToPayload();
        using var reader = Payload.Open(await Patience.Usual.Ask(() => grain.Begin(payload), name, notice, stop).ConfigureAwait(false));
        return reader.ReadReply();
    }
}

/// <summary>A later attempt at the same replication has taken over its agencies; this one must stop.</summary>
public sealed class SupersededException(string name) : Exception($"a later attempt at this replication has taken over {name}");
