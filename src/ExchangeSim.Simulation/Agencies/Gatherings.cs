using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Requests that wait at a step until enough have come, or for a time at most.</summary>
internal sealed class Gatherings(AgencyContext context, RequestPath path)
{
    private readonly RequestTable _requests = context.Requests;
    private readonly List<GatherPoint> _points = [];

    /// <summary>Where requests gather.</summary>
    internal IReadOnlyList<GatherPoint> Points => _points;

    /// <summary>A request joins those that wait at its step.</summary>
    internal void Join(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Gathering;
        request.Generation++;
        context.Changes.Record(request.Key, request.Step);
        var point = PointOf(request);
        point.Line.AddLast(new WaitingEntry(slot, request.Generation));
        if (++point.Count >= step.Count) Release(point);
        else context.Agenda.Schedule(context.Agenda.Now + path.DrawTime(step, request), EventKind.GatheringEnds, slot, request.Generation);
    }

    /// <summary>A request has waited as long as it may: all that wait with it go on.</summary>
    internal void EndWait(int slot) => Release(PointOf(_requests[slot]));

    /// <summary>A request that waits goes elsewhere.</summary>
    internal void Leave(in OpenRequest request) => PointOf(request).Count--;

    private GatherPoint PointOf(in OpenRequest request)
    {
        var other = request.OtherSide;
        foreach (var known in _points) if (known.Step == request.Step && known.Other == other) return known;
        var point = new GatherPoint(request.Step, other);
        _points.Add(point);
        return point;
    }

    private void Release(GatherPoint point)
    {
        point.Count = 0;
        for (var left = point.Line.Count; left > 0; left--)
        {
            var entry = point.Line.RemoveFirst();
            ref var request = ref _requests[entry.Slot];
            if (request.Generation != entry.Generation || request.State != RequestState.Gathering) continue;
            if (context.Held.IsAbandoned(request)) { context.Held.Drop(entry.Slot); continue; }
            context.Ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed);
            request.Generation++;
            path.EnterNext(entry.Slot, context.Steps[request.Step]);
        }
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_points.Count);
        foreach (var point in _points)
        {
            writer.Write(point.Step);
            writer.Write(point.Other);
            writer.Write(point.Count);
            point.Line.Save(writer);
        }
    }

    internal void Load(BinaryReader reader)
    {
        _points.Clear();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var point = new GatherPoint(reader.ReadInt32(), reader.ReadInt16()) { Count = reader.ReadInt32() };
            point.Line.Load(reader);
            _points.Add(point);
        }
    }
}
