using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether what a run reported, as bytes, can be reported by a run of a scenario: requests that closed, and stretches of their lives.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="withLetters">Whether there may be letters that belong to no request: in runs in which people take part.</param>
public sealed class ReportCheck(Scenario scenario, bool withLetters = false)
{
    /// <summary>Checks requests.</summary>
    /// <exception cref="InvalidDataException">One of them cannot be.</exception>
    public void Check(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            Places(request);
            Times(request);
        }
    }

    /// <summary>Checks stretches.</summary>
    /// <exception cref="InvalidDataException">One of them cannot be.</exception>
    public void Check(ReadOnlySpan<TraceSegment> segments)
    {
        foreach (ref readonly var segment in segments)
        {
            Require(IsIndex(segment.Agency, scenario.Agencies.Count) && IsDesk(segment.Agency, segment.Desk), "a trace is of a desk that does not exist");
            Require(IsStep(segment.Procedure, segment.Step) || (withLetters && IsLetter(segment)), "a trace is of a step that does not exist");
            Require(Enum.IsDefined(segment.Kind) && Enum.IsDefined(segment.Part), "a trace is of a kind that does not exist");
            Require(segment.From >= 0 && segment.From <= segment.To && segment.To <= Longest, "a trace ends before it begins");
            Require((segment.Life == segment.Request) == (segment.Depth == 0), "a trace is of a life inside of none");
            Require(IsLetter(segment) || HasDetail(segment), "a trace has details that cannot be");
            Require(segment.Kind == TraceKind.Sent ? IsIndex(segment.Channel, scenario.Channels.Count) : segment.Channel == -1, "a trace is of a channel that does not exist");
        }
    }

    /// <summary>Checks the end of a run.</summary>
    /// <exception cref="InvalidDataException">It cannot be.</exception>
    public void Check(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        Require(result is { EndedAt: >= 0, Events: >= 0, Windows: >= 0 }, "a run ended when none can");
        Check(result.Desks, result.Periods, result.Charges);
        Check(result.Stock);
    }

    /// <summary>Checks what an agency reports at the end of a run.</summary>
    /// <exception cref="InvalidDataException">It cannot be.</exception>
    public void Check(AgencyEnding ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        Check(ending.Open.ToArray());
        Check(ending.Trace.ToArray());
        Check(ending.Desks, ending.Periods, ending.Charges);
        Check(ending.Stock);
    }

    private void Check(IReadOnlyList<DeskFigures> desks, IReadOnlyList<DeskPeriod> periods, IReadOnlyList<Charge> charges)
    {
        foreach (var desk in desks)
            Require(desk is not null && IsDesk(desk.Agency, desk.Desk) && desk is { Desk: >= 0, OnDuty: >= 0, Busy: >= 0, Overtime: >= 0, QueueArea: >= 0, Observed: >= 0,
                Started: >= 0, TotalWait: >= 0, LongestQueue: >= 0 },
                "a desk did what none can do");
        foreach (var period in periods)
            Require(period is not null && IsDesk(period.Agency, period.Desk) && period is { Desk: >= 0, Number: >= 0, Observed: >= 0, OnDuty: >= 0, Busy: >= 0, QueueArea: >= 0 },
                "a period is of no desk, or in it a desk did what none can do");
        foreach (var charge in charges)
            Require(charge is not null && IsDesk(charge.Agency, charge.Desk) && IsStep(charge.Procedure, charge.Step) && Enum.IsDefined(charge.Part)
                && charge.Milliseconds >= 0, "time was spent where none can be");
    }

    private void Check(IReadOnlyList<StockEnding> stock)
    {
        foreach (var ending in stock)
            Require(ending is not null && IsIndex(ending.Stock, scenario.OpenAtStart.Count) && Enum.IsDefined(ending.Outcome) && ending.Requests is > 0 and <= Longest
                && double.IsFinite(ending.Age) && ending.Age >= 0, "requests were open at the start that were not");
    }

    private bool IsDesk(int agency, int desk) => IsIndex(agency, scenario.Agencies.Count) && (desk == -1 || IsIndex(desk, scenario.Agencies[agency].Desks.Count));

    private bool IsStep(int procedure, int step) => IsIndex(procedure, scenario.Procedures.Count) && IsIndex(step, scenario.Procedures[procedure].Steps.Count);

    private static bool IsLetter(in TraceSegment segment) => segment is { Procedure: -1, Step: -1, Desk: -1, Kind: TraceKind.Sent };

    private bool HasDetail(in TraceSegment segment)
    {
        var procedure = scenario.Procedures[segment.Procedure];
        return segment.Kind switch
        {
            TraceKind.Arisen => segment.Detail >= 0 && segment.Detail <= (int)Urgency.VeryUrgent,
            TraceKind.Decided => procedure.Steps[segment.Step] is ChoiceStep choice && IsIndex(segment.Detail, choice.Cases.Count),
            TraceKind.ClockRanOut => IsIndex(segment.Detail, procedure.Clocks.Count),
            TraceKind.Closed => Enum.IsDefined((Outcome)segment.Detail) && (Outcome)segment.Detail != Outcome.Open,
            TraceKind.Waited or TraceKind.Worked or TraceKind.Rested => segment.Desk >= 0 && segment.Detail >= 0,
            _ => segment.Detail >= 0,
        };
    }

    private void Places(in ClosedRequest request)
    {
        Require(IsIndex(request.Requesting, scenario.Agencies.Count) && IsIndex(request.Requested, scenario.Agencies.Count), "a request was between agencies that do not exist");
        Require(IsStep(request.Procedure, request.Step), "a request closed at no step of its procedure");
        Require(request.Crime == -1 || IsIndex(request.Crime, scenario.Crimes.Count), "a request was about no crime area");
        Require(Enum.IsDefined(request.Urgency) && Enum.IsDefined(request.Outcome), "a request closed in a way that does not exist");
        Require(request.Number >= 0 && (request.Demand == ClosedRequest.SentByPerson
            || (request.Demand >= 0 ? IsIndex(request.Demand, scenario.Demands.Count) : IsIndex(-1L - request.Demand, scenario.Requests.Count))), "a request arose from nothing");
        Require(request.Outcome is Outcome.Open or Outcome.Withdrawn || scenario.Procedures[request.Procedure].Steps[request.Step] is CloseStep,
            "a request closed at a step where none does");
    }

    private static void Times(in ClosedRequest request)
    {
        Require(request.ArisenAt >= 0 && request.ArisenAt <= request.ClosedAt && request.ClosedAt <= Longest, "a request closed before it arose");
        Require(request.SentAt == -1 || (request.SentAt >= request.ArisenAt && request.SentAt <= request.ClosedAt), "a request was sent before it arose");
        Require(IsReply(request, request.AcknowledgedAt) && IsReply(request, request.FirstReplyAt), "a request was answered before it was sent");
        Require(request.Limit is >= 0 and <= Longest && request.WorkingLatency >= 0 && request.WorkingLatency <= request.Latency, "a request took longer than it did");
        var sum = 0L;
        for (var part = 0; part < LatencyParts.Count; part++)
        {
            Require(request.Parts[(LatencyPart)part] is >= 0 and <= Longest, "a part of a request's time cannot be");
            sum += request.Parts[(LatencyPart)part];
        }
        Require(sum == (request.WasSent ? request.Latency : request.ClosedAt - request.ArisenAt), "the parts of a request's time do not add up");
    }

    private static bool IsReply(in ClosedRequest request, long at) => at == -1 || (request.WasSent && at >= request.SentAt && at <= request.ClosedAt);
}
