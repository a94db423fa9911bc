using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>Charges requests' time to its part, agency and step, so that it adds up to the millisecond, and notes the stretches of those that are traced.</summary>
/// <param name="plan">The agency made ready.</param>
/// <param name="steps">All steps.</param>
/// <param name="agency">The agency's index.</param>
/// <param name="agenda">What time it is.</param>
/// <param name="answer">Where traces go.</param>
internal sealed class TimeLedger(AgencyPlan plan, StepPlan[] steps, int agency, Agenda agenda, AgencyAnswer answer)
{
    private const long Most = long.MaxValue / 4;

    // Time of counted requests since they were sent, by step and part.
    private readonly long[] _charges = new long[steps.Length * LatencyParts.Count];

    /// <summary>Charges everything since the last charge to one part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Charge(ref OpenRequest request, LatencyPart part, TraceKind kind, short detail = 0)
    {
        if (request.Has(RequestMarks.Asking | RequestMarks.Traced))
        {
            if (request.Has(RequestMarks.Asking)) part = LatencyPart.WaitingForOtherSide;
            if (request.Has(RequestMarks.Traced)) Trace(request, request.Since, agenda.Now, kind, part, detail);
        }
        Add(ref request, part, agenda.Now - request.Since);
        request.Since = agenda.Now;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ref OpenRequest request, LatencyPart part, long time)
    {
        request.Parts[part] += time;
        if (request.Has(RequestMarks.Counted))
            checked { _charges[request.Step * LatencyParts.Count + (int)part] += time; } // of some 290 million request-years
    }

    /// <summary>Charges everything since the last charge: so much to one part, the rest to another.</summary>
    internal void ChargeSplit(ref OpenRequest request, Calendar hours, long first, LatencyPart firstPart, TraceKind firstKind, LatencyPart rest, TraceKind restKind)
    {
        if (request.Has(RequestMarks.Asking)) firstPart = rest = LatencyPart.WaitingForOtherSide;
        if (request.Has(RequestMarks.Traced)) TraceSplit(request, hours, firstPart, firstKind, rest, restKind);
        Add(ref request, firstPart, first);
        var left = agenda.Now - request.Since - first;
        if (left != 0) Add(ref request, rest, left);
        request.Since = agenda.Now;
    }

    /// <summary>Charges the time a request waited at a desk.</summary>
    internal void ChargeWait(ref OpenRequest request, DeskState desk)
    {
        if (agenda.Now == request.Since) return;
        if (request.Has(RequestMarks.Begun)) Charge(ref request, LatencyPart.Suspended, TraceKind.Rested);
        else if (desk.Shortcuts.NoHours) Charge(ref request, LatencyPart.Queueing, TraceKind.Waited);
        else
        {
            var hours = desk.Plan.AnyShift;
            ChargeSplit(ref request, hours, hours.OpenTime(request.Since, agenda.Now), LatencyPart.Queueing, TraceKind.Waited, LatencyPart.WaitingForOpening, TraceKind.Waited);
        }
    }

    /// <summary>Charges the time a request was in work: so much of it was worked.</summary>
    internal void ChargeWork(ref OpenRequest request, DeskState desk, long worked)
    {
        if (agenda.Now == request.Since) return;
        var part = steps[request.Step].IsTranslation ? LatencyPart.Translation : LatencyPart.Work;
        if (worked == agenda.Now - request.Since) Charge(ref request, part, TraceKind.Worked);
        else ChargeSplit(ref request, desk.Plan.Calendars[request.Shift], worked, part, TraceKind.Worked, LatencyPart.Suspended, TraceKind.Rested);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // few requests are traced
    internal void Trace(in OpenRequest request, long from, long to, TraceKind kind, LatencyPart part, short detail)
    {
        ref var segment = ref answer.Trace.Add();
        segment.Request = request.Root;
        segment.Life = request.IsOutermost ? request.Root : request.Key + ((ulong)request.Depth << 32) + request.Number;
        segment.From = from;
        segment.To = to;
        segment.Agency = (short)agency;
        segment.Desk = kind switch
        {
            TraceKind.Waited or TraceKind.Worked or TraceKind.Rested => request.Desk,
            TraceKind.Delayed when steps[request.Step].Role is >= 0 and var role => (short)plan.DeskOfRole[role], // a wait may pass at a desk's door
            _ => -1,
        };
        segment.Procedure = request.Procedure;
        segment.Step = (short)steps[request.Step].Local;
        segment.Depth = request.Depth;
        segment.Kind = kind;
        segment.Part = part;
        segment.Detail = detail;
        segment.Channel = kind == TraceKind.Sent ? request.Channel : (short)-1;
    }

    /// <summary>Notes for a traced request what happens at this moment.</summary>
    internal void TraceMoment(in OpenRequest request, TraceKind kind, short detail)
    {
        if (request.Has(RequestMarks.Traced)) Trace(request, agenda.Now, agenda.Now, kind, LatencyPart.ExternalWait, detail);
    }

    // Open stretches are of the first kind, the closed time between them of the second.
    private void TraceSplit(in OpenRequest request, Calendar hours, LatencyPart firstPart, TraceKind firstKind, LatencyPart rest, TraceKind restKind)
    {
        var at = request.Since;
        foreach (var (opens, closes) in hours.Between(at, agenda.Now))
        {
            if (opens > at) Trace(request, at, opens, restKind, rest, 0);
            Trace(request, opens, closes, firstKind, firstPart, 0);
            at = closes;
        }
        if (at < agenda.Now) Trace(request, at, agenda.Now, restKind, rest, 0);
    }

    internal List<Charge> Charges()
    {
        var charges = new List<Charge>();
        for (var i = 0; i < _charges.Length; i++)
        {
            if (_charges[i] == 0) continue;
            var step = steps[i / LatencyParts.Count];
            var desk = step.Role < 0 ? -1 : plan.DeskOfRole[step.Role];
            charges.Add(new Charge(agency, desk, step.Procedure, step.Local, (LatencyPart)(i % LatencyParts.Count), _charges[i]));
        }
        return charges;
    }

    /// <summary>Notes that a letter, which belongs to no request, has come.</summary>
    internal void TraceLetter(in OpenRequest letter)
    {
        ref var segment = ref answer.Trace.Add();
        segment = new TraceSegment
        {
            Request = letter.Key, Life = letter.Key, From = letter.ArisenAt, To = agenda.Now, Agency = (short)agency, Desk = -1, Procedure = -1, Step = -1,
            Kind = TraceKind.Sent, Part = LatencyPart.Transit, Detail = (short)letter.Losses, Channel = letter.Channel,
        };
    }

    internal void Save(BinaryWriter writer) => writer.Write(MemoryMarshal.AsBytes(_charges.AsSpan()));

    internal void Load(BinaryReader reader) => reader.Fill(_charges.AsSpan());

    /// <summary>Checks what was loaded.</summary>
    internal void Check()
    {
        foreach (var charge in _charges) StateBytes.Require(charge is >= 0 and <= Most, "requests spent time as they cannot");
    }
}
