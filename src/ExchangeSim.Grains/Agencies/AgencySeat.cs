using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Agencies;

/// <summary>An <see cref="AgencyProcess"/> on this silo, and which call it has handled. Its grain holds it. Calls come through the grain, through the silo's post room or
/// straight from a coordinator on the same silo; it takes one at a time.
/// A seat that does not know its agency's state says so, and never starts afresh by itself.</summary>
public sealed class AgencySeat(ScenarioCache scenarios)
{
    private readonly Lock _door = new();
    private readonly AgencyCall _call = new();
    private AgencyProcess? _agency;
    private long _attempt, _ordinal, _endedAt = -1;
    private Immutable<byte[]> _ending;

    /// <summary>Makes the agency, see <see cref="AgencyStart"/>.</summary>
    internal AgencyReply Begin(Immutable<byte[]> start)
    {
        lock (_door)
        {
            var made = AgencyStart.Read(start);
            if (made.Attempt < _attempt) return AgencyReply.Superseded;
            if (scenarios.Find(made.Scenario) is not { } scenario) return AgencyReply.ScenarioWanted;
            scenario = scenario.For(made.Settings);
            _agency = null; // should anything below fail, there is no agency here
            StateBytes.Require(StateBytes.IsIndex(made.Agency, scenario.AgencyCount), "the scenario has no such agency");
            var agency = new AgencyProcess(scenario, made.Agency, made.Settings);
            if (made.State.Length > 0) Load(agency, made.State);
            StateBytes.Require(made.Ordinal == agency.LastAnswer.Ordinal, "the state of an agency is from another call than it should be");
            (_attempt, _ordinal, _endedAt) = (made.Attempt, made.Ordinal, -1);
            foreach (var call in made.Calls)
            {
                CallBytes.Read(new Immutable<byte[]>(call), _call);
                agency.Handle(_call);
                _ordinal = _call.Ordinal;
            }
            _agency = agency;
            return AgencyReply.Done;
        }
    }

    private static void Load(AgencyProcess agency, byte[] state)
    {
        using var reader = new BinaryReader(new MemoryStream(state));
        agency.Load(reader);
        StateBytes.Require(reader.BaseStream.Position == reader.BaseStream.Length, "the state of an agency is longer than it should be");
    }

    /// <summary>Handles everything before a window's end. The answer stays valid until the next call, and so is for the only coordinator of an attempt; a repeated call gets the
    /// same answer.</summary>
    internal AgencyReply Advance(long attempt, AgencyCall call, ref AgencyAnswer answer)
    {
        lock (_door) return Handle(attempt, call, ref answer);
    }

    /// <summary>The same for a call that came as bytes: writes a reply and the answer.</summary>
    internal void Advance(BinaryReader call, BinaryWriter reply)
    {
        lock (_door)
        {
            var answer = default(AgencyAnswer)!;
            var said = Handle(CallBytes.Read(call, _call), _call, ref answer);
            reply.Write((byte)said);
            if (said == AgencyReply.Done) answer.Save(reply);
        }
    }

    private AgencyReply Handle(long attempt, AgencyCall call, ref AgencyAnswer answer)
    {
        if (attempt < _attempt) return AgencyReply.Superseded;
        if (_agency is null || attempt != _attempt || (call.Ordinal != _ordinal && call.Ordinal != _ordinal + 1)) return AgencyReply.OutOfStep;
        var agency = _agency;
        _agency = null; // should it fail half-way, nobody may ask it again
        answer = agency.Handle(call);
        (_agency, _ordinal) = (agency, call.Ordinal);
        return AgencyReply.Done;
    }

    /// <summary>Writes the agency's state.</summary>
    internal Immutable<byte[]> Save(Immutable<byte[]> asked)
    {
        lock (_door)
        {
            using var reader = Payload.Open(asked);
            return IsInStep(reader) is { } reply ? Replies.Of(reply) : Replies.Done(_agency!.Save);
        }
    }

    /// <summary>Ends the run.</summary>
    internal Immutable<byte[]> Finish(Immutable<byte[]> asked)
    {
        lock (_door)
        {
            using var reader = Payload.Open(asked);
            if (IsInStep(reader) is { } reply) return Replies.Of(reply);
            var end = reader.ReadInt64();
            // Ending an agency changes it, so a repeated question is answered from memory.
            if (_endedAt != end) (_endedAt, _ending) = (end, Replies.Done(writer => writer.Write(_agency!.Finish(end))));
            return _ending;
        }
    }

    /// <summary>The agency is here no longer.</summary>
    internal void Leave()
    {
        lock (_door) _agency = null;
    }

    private AgencyReply? IsInStep(BinaryReader asked)
    {
        var (attempt, ordinal) = (asked.ReadInt64(), asked.ReadInt64());
        if (attempt < _attempt) return AgencyReply.Superseded;
        return _agency is null || attempt != _attempt || ordinal != _ordinal ? AgencyReply.OutOfStep : null;
    }
}
