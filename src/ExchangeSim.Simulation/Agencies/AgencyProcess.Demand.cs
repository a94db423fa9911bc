using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Demands;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <content>How requests arise here: random streams and listed requests.</content>
public sealed partial class AgencyProcess
{
    private readonly StreamState[] _streams;
    // The last two that were drawn.
    private readonly Arrival[] _arrivals = new Arrival[2];

    private void StartDemand()
    {
        for (var i = 0; i < _streams.Length; i++)
        {
            _streams[i].Factor = 1;
            DrawNext(i);
        }
        for (var i = 0; i < _plan.Listed.Length; i++)
        {
            var at = _scenario.TimeOf(_scenario.Scenario.Requests[_plan.Listed[i]].At);
            if (at >= 0) _agenda.Schedule(at, EventKind.DemandArises, _streams.Length + i, 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int GenerationOfDemand(int subject) => subject < _streams.Length ? _streams[subject].Generation : 0;

    /// <summary>Draws how much demand must gather until the next arrival, and schedules it.</summary>
    private void DrawNext(int number)
    {
        ref var stream = ref _streams[number];
        if (stream.Requests >= _plan.Streams[number].AtMost) return;
        stream.Batches++;
        stream.Pending = ArrivalOf(number, stream.Batches).Amount;
        ScheduleNext(number);
    }

    private void ScheduleNext(int number)
    {
        ref var stream = ref _streams[number];
        var plan = _plan.Streams[number];
        stream.Generation++;
        stream.Next = plan.Profile.TimeAfter(stream.Last, stream.Pending, plan.PerMillisecond * stream.Factor);
        if (stream.Next < Calendar.Never) _agenda.Schedule(Math.Max(_agenda.Now + 1, (long)stream.Next), EventKind.DemandArises, number, stream.Generation);
    }

    private void ChangeFactor(int number, double factor)
    {
        ref var stream = ref _streams[number];
        var plan = _plan.Streams[number];
        if (_agenda.Now > stream.Last)
        {
            stream.Pending = Math.Max(0, stream.Pending - plan.Profile.AmountBetween(stream.Last, _agenda.Now, plan.PerMillisecond * stream.Factor));
            stream.Last = _agenda.Now;
        }
        stream.Factor = factor;
        if (stream.Requests < plan.AtMost) ScheduleNext(number);
    }

    private void Arise(int subject)
    {
        if (subject >= _streams.Length)
        {
            AriseListed(_plan.Listed[subject - _streams.Length]);
            return;
        }
        ref var stream = ref _streams[subject];
        var plan = _plan.Streams[subject];
        stream.Last = stream.Next;
        var number = stream.Batches;
        ref readonly var arrival = ref ArrivalOf(subject, number);
        var size = Math.Min(arrival.Size, plan.AtMost - stream.Requests);
        var first = stream.Requests;
        stream.Requests += size;
        DrawNext(subject);
        for (var i = 0L; i < size; i++)
        {
            var key = i == 0 ? arrival.Key : StableHash.Mix(arrival.Key + (ulong)i);
            var slot = Make(key, plan.Demand, first + i + 1, arrival.Destination, plan.Procedure, arrival.Crime, arrival.Urgency);
            if (i == 0) _lookahead?.Arise(slot, subject, number);
            Enter(slot);
        }
    }

    /// <summary>An arrival of a stream. It stays until the one after the next is asked for.</summary>
    private ref readonly Arrival ArrivalOf(int stream, long number)
    {
        if (_lookahead is { } ahead) return ref ahead.ArrivalOf(stream, number);
        ref var arrival = ref _arrivals[number & 1];
        arrival = Arrival.Of(_plan.Streams[stream], number, _draws);
        return ref arrival;
    }

    private void AriseListed(int number)
    {
        var listed = _scenario.Scenario.Requests[number];
        var names = _scenario.Names;
        Enter(Make(StableHash.Of($"request/{listed.Id}"), -1 - number, 1, (short)names.Agency(listed.Destination), names.Procedure(listed.Procedure),
            listed.Crime is null ? (short)-1 : (short)names.Crime(listed.Crime), listed.Urgency));
    }

    private int Make(ulong key, int demand, long number, short destination, int procedure, short crime, Urgency urgency)
    {
        var slot = TakeBlank();
        ref var request = ref _requests[slot];
        request.Key = request.Root = key;
        request.Number = (uint)number;
        request.Demand = demand;
        request.ArisenAt = request.Since = _agenda.Now;
        request.SentAt = request.AcknowledgedAt = request.FirstReplyAt = -1;
        request.Requesting = (short)_index;
        request.Requested = destination;
        request.Procedure = (short)procedure;
        request.Crime = crime;
        request.Urgency = urgency;
        request.Clock = -1;
        request.Parent = -1;
        request.Step = _scenario.Procedures[procedure].FirstStep;
        if (_traced is { } traced && (traced.Count == 0 || traced.Contains(key))) request.Marks = RequestMarks.Traced;
        _held++;
        Record(key, request.Step);
        if (request.Has(RequestMarks.Traced)) _ledger.Trace(request, _agenda.Now, _agenda.Now, TraceKind.Arisen, LatencyPart.ExternalWait, (short)urgency);
        return slot;
    }
}
