using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Demands;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Fast.Drawing;

/// <summary>Draws an agency's random numbers before they are needed, many at once, and keeps them by the slots of its requests.</summary>
internal sealed class Lookahead(DrawPlan plan, Draws draws, StepPlan[] steps, StreamPlan[] streams)
{
    private readonly EightArrivals[] _arrivals = [.. streams.Select(stream => new EightArrivals(stream, plan.FirstNeeds[stream.Procedure]))];
    private readonly LognormalRow?[] _rows = plan.Rows;
    private DrawnAhead[] _drawn = new DrawnAhead[16];
    private DrawnParts[] _parts = new DrawnParts[16];

    /// <summary>Whether what is drawn goes with requests to other agencies. If not, no more is drawn for a new request than it needs here.</summary>
    internal bool GoesWithRequests { get; set; }

    /// <summary>What is drawn for the request of a slot.</summary>
    internal ref DrawnAhead this[int slot] => ref _drawn[slot];

    /// <summary>Which of this is still to be used.</summary>
    internal DrawnParts PartsOf(int slot) => _parts[slot];

    /// <summary>An arrival of a stream. It stays until the one after the next is asked for.</summary>
    internal ref readonly Arrival ArrivalOf(int stream, long number) => ref _arrivals[stream].Of(number, draws, GoesWithRequests);

    /// <summary>The first request of an arrival has been put into a slot.</summary>
    internal void Arise(int slot, int stream, long number)
    {
        var arrivals = _arrivals[stream];
        Put(slot, arrivals.NeedsOf(number), arrivals.PartsOf(number));
    }

    /// <summary>A request has come, with what is drawn for it, into a slot.</summary>
    internal void Put(int slot, in DrawnAhead drawn, DrawnParts parts)
    {
        MakeRoom(slot);
        _parts[slot] = parts;
        ref var kept = ref _drawn[slot];
        kept = drawn;
    }

    /// <summary>Nothing is drawn for the request of a slot, which is new or goes another way than was foreseen.</summary>
    internal void Forget(int slot)
    {
        MakeRoom(slot);
        _parts[slot] = default;
    }

    /// <summary>Forgets everything, and makes room for so many slots.</summary>
    internal void Clear(int slots) => (_drawn, _parts) = (new DrawnAhead[Math.Max(16, slots)], new DrawnParts[Math.Max(16, slots)]);

    /// <summary>How long the work at the step takes at which a request stands, in milliseconds.</summary>
    internal long WorkTime(int slot, in OpenRequest request)
    {
        ref var drawn = ref _drawn[slot];
        ref var parts = ref _parts[slot];
        var row = _rows[request.Step];
        if (!parts.HasTime)
        {
            if (row is null) return DrawOne(request);
            row.Draw(draws, request.Key, ref drawn.Times[0]);
            parts = parts.WithTimes;
        }
        var next = parts.NextTime;
        parts = parts.AfterTime(isLast: row is null);
        return drawn.Times[next];
    }

    /// <summary>The number of a request's next message, 0: not known.</summary>
    internal double TakeMessage(int slot)
    {
        ref var parts = ref _parts[slot];
        if (!parts.HasMessage) return 0;
        var next = parts.NextMessage;
        parts = parts.AfterMessage;
        return _drawn[slot].Messages[next];
    }

    private long DrawOne(in OpenRequest request)
    {
        var step = steps[request.Step];
        return step.DrawTime(draws, request.KeyAt(step), request.VisitOf(step));
    }

    private void MakeRoom(int slot)
    {
        if (slot >= _drawn.Length) Grow(slot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int slot)
    {
        var length = Math.Max(slot + 1, _drawn.Length * 2);
        Array.Resize(ref _drawn, length);
        Array.Resize(ref _parts, length);
    }
}
