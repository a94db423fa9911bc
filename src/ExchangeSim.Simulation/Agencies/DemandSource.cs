using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Demands;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>How requests arise at an agency: random streams, listed requests, and those that people send.</summary>
/// <param name="context">What the agency's parts share.</param>
/// <param name="path">Where requests go that arise.</param>
/// <param name="traced">Keys of requests whose life is recorded; empty: all; null: none.</param>
internal sealed class DemandSource(AgencyContext context, RequestPath path, IReadOnlySet<ulong>? traced)
{
    private readonly AgencyPlan _plan = context.Plan;
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;
    private readonly Lookahead? _lookahead = context.Lookahead;
    private readonly StreamState[] _streams = new StreamState[context.Plan.Streams.Length];
    private readonly StreamTimes[] _times = [.. context.Plan.Streams.Select(stream => new StreamTimes(stream, context.Draws))];
    // The last two that were drawn, in the reference mode.
    private readonly Arrival[] _arrivals = new Arrival[2];

    /// <summary>Schedules the first request of each stream, and all that are listed.</summary>
    internal void Start()
    {
        for (var i = 0; i < _streams.Length; i++)
        {
            _streams[i].Factor = 1;
            DrawNext(i);
        }
        for (var i = 0; i < _plan.Listed.Length; i++)
        {
            var at = context.Scenario.TimeOf(context.Scenario.Scenario.Requests[_plan.Listed[i]].At);
            if (at >= 0) _agenda.Schedule(at, EventKind.DemandArises, _streams.Length + i, 0);
        }
    }

    /// <summary>Whether an event of demand still has its meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsCurrent(EventTag happened) => happened.IsFor(happened.Subject < _streams.Length ? _streams[happened.Subject].Generation : 0);

    /// <summary>Requests arise: the next of a stream, or one that is listed.</summary>
    internal void Arise(int subject)
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
            _requests[slot].BatchKey = arrival.Key;
            if (i == 0) _lookahead?.Arise(slot, subject, number);
            path.Enter(slot);
        }
    }

    /// <summary>Makes a request that stands at its procedure's first step, or at another, and gives its slot.</summary>
    internal int Make(ulong key, int demand, long number, short destination, int procedure, short crime, Urgency urgency, int step = -1)
    {
        var slot = context.Held.TakeBlank();
        ref var request = ref _requests[slot];
        request.Key = request.BatchKey = request.FactsKey = request.Root = key;
        request.Number = (uint)number;
        request.Demand = demand;
        request.ArisenAt = request.Since = _agenda.Now;
        request.SentAt = request.AcknowledgedAt = request.FirstReplyAt = -1;
        request.Requesting = (short)context.Index;
        request.Requested = destination;
        request.Procedure = (short)procedure;
        request.Crime = crime;
        request.Urgency = urgency;
        request.Clock = -1;
        request.Parent = -1;
        request.Step = step >= 0 ? step : context.Scenario.Procedures[procedure].FirstStep;
        if (traced is not null && (traced.Count == 0 || traced.Contains(key))) request.Marks = RequestMarks.Traced;
        context.Held.CountIn();
        context.Changes.Record(key, request.Step);
        context.Ledger.TraceMoment(request, TraceKind.Arisen, (short)urgency);
        return slot;
    }

    /// <summary>Surges that begin or end change how often the requests of demands arise.</summary>
    internal void Change(bool[] demands, InjectBook injects)
    {
        for (var i = 0; i < _streams.Length; i++)
            if (demands[_plan.Streams[i].Demand]) ChangeFactor(i, injects.FactorOf(_plan.Streams[i].Demand));
    }

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
        stream.Next = _times[number].Next(stream.Last, stream.Pending, plan.PerMillisecond * stream.Factor);
        if (stream.Next < Calendar.Never) _agenda.Schedule(Math.Max(_agenda.Now + 1, (long)stream.Next), EventKind.DemandArises, number, stream.Generation);
    }

    private void ChangeFactor(int number, double factor)
    {
        ref var stream = ref _streams[number];
        var plan = _plan.Streams[number];
        if (_agenda.Now > stream.Last)
        {
            stream.Pending = Math.Max(0, stream.Pending - _times[number].AmountBetween(stream.Last, _agenda.Now, plan.PerMillisecond * stream.Factor));
            stream.Last = _agenda.Now;
        }
        stream.Factor = factor;
        if (stream.Requests < plan.AtMost) ScheduleNext(number);
    }

    /// <summary>An arrival of a stream. It stays until the one after the next is asked for.</summary>
    private ref readonly Arrival ArrivalOf(int stream, long number)
    {
        if (_lookahead is { } ahead) return ref ahead.ArrivalOf(stream, number);
        ref var arrival = ref _arrivals[number & 1];
        arrival = Arrival.Of(_plan.Streams[stream], number, context.Draws);
        return ref arrival;
    }

    private void AriseListed(int number)
    {
        var listed = context.Scenario.Scenario.Requests[number];
        var names = context.Scenario.Names;
        path.Enter(Make(StableHash.Of($"request/{listed.Id}"), -1 - number, 1, (short)names.Agency(listed.Destination), names.Procedure(listed.Procedure),
            listed.Crime is null ? (short)-1 : (short)names.Crime(listed.Crime), listed.Urgency));
    }

    internal void Save(BinaryWriter writer) => writer.Write(MemoryMarshal.AsBytes(_streams.AsSpan()));

    internal void Load(BinaryReader reader) => reader.Fill(_streams.AsSpan());

    /// <summary>Checks what was loaded.</summary>
    /// <param name="until">Everything before this time has been handled.</param>
    /// <param name="injects">What surges are under way.</param>
    internal void Check(long until, InjectBook injects)
    {
        for (var i = 0; i < _streams.Length; i++) Check(_streams[i], _plan.Streams[i], until, injects);
    }

    private static void Check(in StreamState stream, StreamPlan plan, long until, InjectBook injects)
    {
        Require(stream.Requests >= 0 && stream.Requests <= plan.AtMost && stream.Batches >= 0 && stream.Batches <= stream.Requests + 1, "more requests arose than could");
        Require(stream.Last >= 0 && stream.Last <= until && (stream.Next >= stream.Last || stream.Requests == plan.AtMost) && stream.Pending is >= 0 and < 1000,
            "requests arise when they cannot");
        Require(stream.Factor == injects.FactorOf(plan.Demand), "requests arise more often than they can");
    }
}
