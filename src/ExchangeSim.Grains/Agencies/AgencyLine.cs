using System.Diagnostics;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Agencies;

/// <summary>The coordinator's line to one agency. It keeps the agency's last saved state and every call since, so that an agency that lost its state is rebuilt and nothing of
/// the run is lost.</summary>
/// <param name="grain">The agency.</param>
/// <param name="name">How to call it in messages.</param>
/// <param name="start">What it starts with.</param>
/// <param name="check">Checks what it answers.</param>
/// <param name="here">The seats of the silo on which the coordinator is; null if it is on none.</param>
/// <param name="notices">Told what went wrong and was put right.</param>
/// <param name="stop">Gives up waiting for answers.</param>
internal sealed class AgencyLine(IAgencyGrain grain, string name, AgencyStart start, AnswerCheck check, Seats? here, AgencyNotices notices, CancellationToken stop)
{
    // After so many bytes of calls, and four times as many as its state has, the agency's state is saved and the calls are forgotten.
    private const long FewLogged = 1 << 20;
    private const int MostStates = 4;
    private const int MostRebuildsInARow = 20;
    // Orleans collects a grain that it has not called for a quarter of an hour, however busy its seat is.
    private static readonly TimeSpan MostWithoutGrain = TimeSpan.FromMinutes(5);

    private readonly CallLog _calls = new();
    private readonly AgencyAnswer _answer = new();
    private byte[] _state = start.State;
    private long _stateOrdinal = start.Ordinal, _ordinal = start.Ordinal, _grainAsked;
    private AgencySeat? _seat;

    /// <summary>The silo on which the agency is and its seat's number there, as far as is known.</summary>
    internal (SiloAddress Silo, long Number)? Place { get; private set; }

    /// <summary>Whether it is on the coordinator's own silo.</summary>
    internal bool IsHere => _seat is not null;

    /// <summary>Whether the next call goes to its grain: there is no other way, its state must be saved first, or Orleans should hear that it is needed.</summary>
    /// <param name="now">The present timestamp.</param>
    internal bool WantsGrain(long now) => Place is null || IsFull || Stopwatch.GetElapsedTime(_grainAsked, now) > MostWithoutGrain;

    private bool IsFull => _calls.Length > FewLogged && _calls.Length > (long)MostStates * _state.Length;

    /// <summary>The next call, written down, as it travels. Until it is kept it may be made in any way and any number of times.</summary>
    internal ReadOnlySpan<byte> Write(AgencyCall call)
    {
        if (call.Ordinal != _ordinal + 1) throw new InvalidOperationException($"{name} should get call {_ordinal + 1} and would get {call.Ordinal}: a call was lost");
        _calls.Write(start.Attempt, call);
        return _calls.Last;
    }

    /// <summary>Makes a call straight to the agency's seat on this silo. False if the seat does not know it: then the grain must be asked.</summary>
    internal bool AdvanceHere(AgencyCall call, ref AgencyAnswer answer)
    {
        Write(call);
        if (_seat!.Advance(start.Attempt, call, ref answer) != AgencyReply.Done) return false;
        Keep();
        return true;
    }

    /// <summary>Makes a call to the agency's grain.</summary>
    internal async Task<AgencyAnswer> AdvanceByGrain(AgencyCall call)
    {
        if (IsFull) await Save().ConfigureAwait(false);
        var bytes = new Immutable<byte[]>(Write(call).ToArray());
        await Ask(() => grain.Advance(bytes), Take).ConfigureAwait(false);
        return _answer;
    }

    /// <summary>Takes the answer to the call that was written last, whichever way it came. Null if there is none: then the grain must be asked.</summary>
    internal AgencyAnswer? Take(AgencyReply reply, BinaryReader answer)
    {
        if (reply != AgencyReply.Done) return null;
        Take(answer);
        return _answer;
    }

    private void Take(BinaryReader answer)
    {
        answer.Part(reader =>
        {
            _answer.Load(reader);
            return _answer;
        });
        check.Check(_answer);
        StateBytes.Require(_answer.Ordinal == _ordinal + 1, "an agency answers another call than it was asked");
        Keep();
    }

    private void Keep()
    {
        _calls.Keep();
        _ordinal++;
    }

    /// <summary>Writes the agency's state for keeping.</summary>
    internal async Task Save()
    {
        await Ask(() => _seat is { } seat ? Task.FromResult(seat.Save(InStep(0))) : grain.Save(InStep(0)), reader => _state = reader.ReadRest()).ConfigureAwait(false);
        _stateOrdinal = _ordinal;
        _calls.Clear();
    }

    internal async Task<AgencyEnding> Finish(long end)
    {
        AgencyEnding? ending = null;
        await Ask(() => grain.Finish(InStep(end)), reader => ending = reader.Part(FiguresBytes.ReadEnding)).ConfigureAwait(false);
        check.Check(ending!);
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
        _stateOrdinal = _ordinal = reader.ReadWithin(0, long.MaxValue / 2, "the number of an agency's call");
        _state = reader.ReadBytes();
        _calls.Clear();
        (Place, _seat) = (null, null);
    }

    internal void Forget()
    {
        if (Place is not null) _ = grain.Forget();
    }

    private Immutable<byte[]> InStep(long argument) => Payload.Of(writer =>
    {
        writer.Write(start.Attempt);
        writer.Write(_ordinal);
        writer.Write(argument);
    });

    private async Task Ask(Func<Task<Immutable<byte[]>>> ask, Action<BinaryReader> take)
    {
        if (Place is null) await Begin().ConfigureAwait(false);
        for (var rebuilds = 0; ; rebuilds++)
        {
            using var reader = Payload.Open(await Patience.Usual.Ask(ask, name, notices.Silence, stop).ConfigureAwait(false));
            _grainAsked = Stopwatch.GetTimestamp();
            switch (reader.ReadReply())
            {
                case AgencyReply.Done: take(reader); return;
                case AgencyReply.OutOfStep when rebuilds < MostRebuildsInARow:
                    ClusterInstruments.Rebuilds.Add(1);
                    notices.Rebuilt(_ordinal - _stateOrdinal);
                    await Begin().ConfigureAwait(false);
                    break;
                case AgencyReply.Superseded: throw new SupersededException(name);
                case var other: throw new InvalidOperationException($"{name} answered {other} again and again");
            }
        }
    }

    private async Task Begin()
    {
        var made = start with { State = _state, Ordinal = _stateOrdinal, Calls = _calls.ToList() };
        var reply = await Begin(made with { Scenario = start.Scenario.KeyOnly }).ConfigureAwait(false);
        if (reply == AgencyReply.ScenarioWanted) reply = await Begin(made).ConfigureAwait(false);
        if (reply == AgencyReply.Superseded) throw new SupersededException(name);
        if (reply != AgencyReply.Done) throw new InvalidOperationException($"{name} could not be made: {reply}");
    }

    private async Task<AgencyReply> Begin(AgencyStart made)
    {
        var payload = made.ToPayload();
        using var reader = Payload.Open(await Patience.Usual.Ask(() => grain.Begin(payload), name, notices.Silence, stop).ConfigureAwait(false));
        var reply = reader.ReadReply();
        if (reply != AgencyReply.Done) return reply;
        var (silo, number) = reader.Part(place => (SiloAddress.FromParsableString(place.ReadString()), place.ReadInt64()));
        Place = (silo, number);
        _seat = silo.Equals(here?.Silo) ? here.Find(number) : null;
        _grainAsked = Stopwatch.GetTimestamp();
        return reply;
    }
}

/// <summary>A later attempt at the same replication has taken over its agencies; this one must stop.</summary>
public sealed class SupersededException(string name) : Exception($"a later attempt at this replication has taken over {name}");
