using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Charging time to its part, agency and step, so that it adds up to the millisecond.</content>
public sealed partial class AgencyProcess
{
    // Time of counted requests since they were sent, by step and part.
    private readonly long[] _charges;

    /// <summary>Charges everything since the last charge to one part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Charge(ref OpenRequest request, LatencyPart part, TraceKind kind, short detail = 0)
    {
        if (request.Has(RequestMarks.Asking | RequestMarks.Traced))
        {
            if (request.Has(RequestMarks.Asking)) part = LatencyPart.WaitingForOtherSide;
            if (request.Has(RequestMarks.Traced)) Trace(request, request.Since, _agenda.Now, kind, part, detail);
        }
        Add(ref request, part, _agenda.Now - request.Since);
        request.Since = _agenda.Now;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add(ref OpenRequest request, LatencyPart part, long time)
    {
        request.Parts[part] += time;
        if (request.Has(RequestMarks.Counted))
            _charges[request.Step * LatencyParts.Count + (int)part] += time;
    }

    /// <summary>Charges everything since the last charge: so much to one part, the rest to another.</summary>
    private void ChargeSplit(ref OpenRequest request, Calendar hours, long first, LatencyPart firstPart, TraceKind firstKind, LatencyPart rest, TraceKind restKind)
    {
        if (request.Has(RequestMarks.Asking)) firstPart = rest = LatencyPart.WaitingForOtherSide;
        if (request.Has(RequestMarks.Traced)) TraceSplit(request, hours, firstPart, firstKind, rest, restKind);
        Add(ref request, firstPart, first);
        var left = _agenda.Now - request.Since - first;
        if (left != 0) Add(ref request, rest, left);
        request.Since = _agenda.Now;
    }

    /// <summary>Charges the time a request waited at a desk.</summary>
    private void ChargeWait(ref OpenRequest request, DeskState desk)
    {
        if (_agenda.Now == request.Since) return;
        if (request.Has(RequestMarks.Begun)) Charge(ref request, LatencyPart.Suspended, TraceKind.Rested);
        else if (desk.Shortcuts.NoHours) Charge(ref request, LatencyPart.Queueing, TraceKind.Waited);
        else
        {
            var hours = desk.Plan.AnyShift;
            ChargeSplit(ref request, hours, hours.OpenTime(request.Since, _agenda.Now), LatencyPart.Queueing, TraceKind.Waited, LatencyPart.WaitingForOpening, TraceKind.Waited);
        }
    }

    /// <summary>Charges the time a request was in work: so much of it was worked.</summary>
    private void ChargeWork(ref OpenRequest request, DeskState desk, long worked)
    {
        if (_agenda.Now == request.Since) return;
        var part = _steps[request.Step].IsTranslation ? LatencyPart.Translation : LatencyPart.Work;
        if (worked == _agenda.Now - request.Since) Charge(ref request, part, TraceKind.Worked);
        else ChargeSplit(ref request, desk.Plan.Calendars[request.Shift], worked, part, TraceKind.Worked, LatencyPart.Suspended, TraceKind.Rested);
    }

    private void Trace(in OpenRequest request, long from, long to, TraceKind kind, LatencyPart part, short detail)
    {
        ref var segment = ref _answer.Trace.Add();
        segment.Request = request.Root;
        segment.Life = request.IsOutermost ? request.Root : request.Key + ((ulong)request.Depth << 32) + request.Number;
        segment.From = from;
        segment.To = to;
        segment.Agency = (short)_index;
        segment.Desk = kind switch
        {
            TraceKind.Waited or TraceKind.Worked or TraceKind.Rested => request.Desk,
            TraceKind.Delayed when _steps[request.Step].Role is >= 0 and var role => (short)_plan.DeskOfRole[role], // a wait may pass at a desk's door
            _ => -1,
        };
        segment.Procedure = request.Procedure;
        segment.Step = (short)_steps[request.Step].Local;
        segment.Depth = request.Depth;
        segment.Kind = kind;
        segment.Part = part;
        segment.Detail = detail;
    }

    // Open stretches are of the first kind, the closed time between them of the second.
    private void TraceSplit(in OpenRequest request, Calendar hours, LatencyPart firstPart, TraceKind firstKind, LatencyPart rest, TraceKind restKind)
    {
        var at = request.Since;
        foreach (var (opens, closes) in hours.Between(at, _agenda.Now))
        {
            if (opens > at) Trace(request, at, opens, restKind, rest, 0);
            Trace(request, opens, closes, firstKind, firstPart, 0);
            at = closes;
        }
        if (at < _agenda.Now) Trace(request, at, _agenda.Now, restKind, rest, 0);
    }

    private List<Charge> Charges()
    {
        var charges = new List<Charge>();
        for (var i = 0; i < _charges.Length; i++)
        {
            if (_charges[i] == 0) continue;
            var step = _steps[i / LatencyParts.Count];
            var desk = step.Role < 0 ? -1 : _plan.DeskOfRole[step.Role];
            charges.Add(new Charge(_index, desk, step.Procedure, step.Local, (LatencyPart)(i % LatencyParts.Count), _charges[i]));
        }
        return charges;
    }
}
