using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether a request that was read from bytes can be one of a scenario: its places, its times, and what it is doing. What it says of other requests is looked at
/// elsewhere.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="agency">The agency that holds it, or to which it is on its way.</param>
internal sealed class RequestCheck(CompiledScenario scenario, int agency)
{
    private const RequestMarks AllMarks = (RequestMarks)(2 * (int)RequestMarks.Letter - 1);

    private readonly DeskPlan[] _desks = scenario.Agencies[agency].Desks;

    /// <summary>Checks one that the agency holds.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">When the agency last handled anything.</param>
    internal void Held(in OpenRequest request, long now)
    {
        Places(request);
        Times(request, now);
        Require(request.Has(RequestMarks.AtRequested) ? request.Requested == agency : request.Requesting == agency, "a request is on the wrong side");
        var step = scenario.Steps[request.Step];
        switch (request.State)
        {
            case RequestState.Queued or RequestState.PutAside: AtDesk(request, step); break;
            case RequestState.InWork: InWork(request, step); break;
            case RequestState.Delayed: Require(step.Kind == StepKind.Wait, "a request waits at a step where none does"); break;
            case RequestState.Gathering: Require(step.Kind == StepKind.Gather, "a request gathers at a step where none does"); break;
            case RequestState.AwaitingBranches: Require(step.Kind == StepKind.Fork && request.PendingChildren > 0, "a request awaits branches that do not exist"); break;
            case RequestState.AwaitingThird: Require(step.Kind == StepKind.Consult && request.PendingChildren > 0, "a request awaits agencies that were not asked"); break;
            case RequestState.AwaitingPerson: AwaitingPerson(request, step); break;
            case RequestState.AwaitingChannel:
                Require(IsIndex(request.Channel, scenario.Channels.Length), "a message is on no channel");
                OnItsWay(request, step);
                break;
            default: Refuse("a request is in a state that does not exist"); break;
        }
        Require(request.State == RequestState.AwaitingChannel || !request.Has(RequestMarks.Notice | RequestMarks.Ended), "a message lies where only requests do");
    }

    /// <summary>Checks one that is on its way to the agency.</summary>
    /// <param name="request">The request.</param>
    /// <param name="arrivesAt">When it arrives.</param>
    internal void Coming(in OpenRequest request, long arrivesAt)
    {
        Places(request);
        Times(request, arrivesAt);
        Require(request.Requesting == agency || request.Requested == agency, "a message is on its way to a stranger");
        OnItsWay(request, scenario.Steps[request.Step]);
    }

    private void Places(in OpenRequest request)
    {
        Require(IsIndex(request.Requesting, scenario.AgencyCount) && IsIndex(request.Requested, scenario.AgencyCount), "a request is between agencies that do not exist");
        Require(IsIndex(request.Procedure, scenario.Procedures.Length), "a request is of no procedure");
        var procedure = scenario.Procedures[request.Procedure];
        Require(IsIndex(request.Step - procedure.FirstStep, procedure.StepCount), "a request is at no step of its procedure");
        Require(request.Crime == -1 || IsIndex(request.Crime, scenario.Scenario.Crimes.Count), "a request is about no crime area");
        Require(Enum.IsDefined(request.Urgency), "a request has no urgency");
        Require((request.Marks & ~AllMarks) == 0, "a request has marks that do not exist");
        Require(request.Clock == -1 || IsIndex(request.Clock, procedure.Clocks.Length), "a request has a clock that does not exist");
        Require(IsOfScenario(request), "a request arose from nothing");
        Require(!request.Has(RequestMarks.ChannelChosen) || IsIndex(request.Channel, scenario.Channels.Length), "a person chose no channel");
        Kind(request);
    }

    private bool IsOfScenario(in OpenRequest request) => request.Has(RequestMarks.Notice) || request.Demand == ClosedRequest.SentByPerson
        || IsIndex(ClosedRequest.StockOf(request.Demand), scenario.Stock.Length)
        || (request.Demand >= 0 ? IsIndex(request.Demand, scenario.Scenario.Demands.Count) : IsIndex(-1L - request.Demand, scenario.Scenario.Requests.Count));

    // Whether it is a request, a branch, a nested request or a notice, and what follows from that.
    private void Kind(in OpenRequest request)
    {
        var kinds = (request.Has(RequestMarks.Branch) ? 1 : 0) + (request.Has(RequestMarks.Nested) ? 1 : 0) + (request.Has(RequestMarks.Withdrawal) ? 1 : 0) 
            + (request.Has(RequestMarks.Reminder) ? 1 : 0) + (request.Has(RequestMarks.Letter) ? 1 : 0);
        Require(kinds <= 1, "a request is two kinds of request at once");
        Require(request.IsOutermost == (request.Depth == 0), "a request lies inside of none, or none inside of another");
        Require(!request.Has(RequestMarks.Branch) || request.Clock == -1, "a branch has a clock");
        Require(!request.Has(RequestMarks.Ended) || request.Has(RequestMarks.Nested), "a request that is not nested goes home");
        Require(!request.Has(RequestMarks.Counted) || (request.IsOutermost && request.WasSent), "a request counts that does not");
        Require(!request.Has(RequestMarks.Asking) || scenario.Steps[request.Step].Kind == StepKind.Ask, "a request is clarified at a step that asks nothing");
        Require(!request.Has(RequestMarks.AskAnswered) || request.Has(RequestMarks.Asking), "what was not asked is answered");
    }

    private static void Times(in OpenRequest request, long now)
    {
        var isOld = ClosedRequest.StockOf(request.Demand) >= 0; // it arose before the run
        Require(request.ArisenAt >= (isOld ? -Longest : 0) && request.ArisenAt <= request.Since && request.Since <= now, "a request arose after now");
        Require(request.SentAt == -1 || (request.SentAt >= request.ArisenAt && request.SentAt <= request.Since), "a request was sent before it arose, or after now");
        Require(IsReply(request, request.AcknowledgedAt) && IsReply(request, request.FirstReplyAt), "a request was answered before it was sent, or after now");
        Require(request.Limit is >= 0 and <= Longest && (request.Clock < 0 || request.ClockAt is >= 0 and <= Longest), "a request has a limit that cannot be");
        var sum = 0L;
        for (var part = 0; part < LatencyParts.Count; part++)
        {
            Require(request.Parts[(LatencyPart)part] is >= 0 and <= Longest, "a part of a request's time cannot be");
            sum += request.Parts[(LatencyPart)part];
        }
        if (request.Has(RequestMarks.Branch)) return; // its time began with its fork
        Require(sum == request.Since - Math.Max(0, request.WasSent ? request.SentAt : request.ArisenAt), "the parts of a request's time do not add up");
    }

    private static bool IsReply(in OpenRequest request, long at) => at == -1 || (request.WasSent && at >= request.SentAt && at <= request.Since)
        || (request.Has(RequestMarks.Notice) && at == 0);

    private void AtDesk(in OpenRequest request, StepPlan step)
    {
        Require(IsIndex(request.Desk, _desks.Length) && _desks[request.Desk].Calendars.Length > 0, "a request is at a desk that does not exist");
        Require(step.Kind == StepKind.Work || IsQuestion(request, step), "a request is at a desk at a step where none is");
        Require(request.Remaining is >= 1 and <= Longest, "the work on a request takes no time, or all time");
    }

    private void InWork(in OpenRequest request, StepPlan step)
    {
        AtDesk(request, step);
        Require(IsIndex(request.Shift, _desks[request.Desk].Calendars.Length), "a request is in work in a shift that does not exist");
        Require(_desks[request.Desk].Calendars[request.Shift].IsOpen(request.Since), "work began when nobody was on duty");
    }

    private void AwaitingPerson(in OpenRequest request, StepPlan step)
    {
        Require(IsIndex(request.Desk, _desks.Length) && step.Role >= 0 && scenario.Agencies[agency].DeskOfRole[step.Role] >= 0, "a person is awaited at no desk");
        Require(IsQuestion(request, step) || (step.Kind == StepKind.Decide && IsIndex(request.Reference, step.Cases.Length)),
            "a person is awaited where there is nothing to decide");
    }

    private static bool IsQuestion(in OpenRequest request, StepPlan step) => step.Kind == StepKind.Ask && request.Has(RequestMarks.Asking)
        && !request.Has(RequestMarks.AskAnswered);

    private static void OnItsWay(in OpenRequest request, StepPlan step) => Require(
        request.Has(RequestMarks.Notice | RequestMarks.Ended) || step.Kind == StepKind.Send || (step.Kind == StepKind.Ask && request.Has(RequestMarks.Asking)),
        "a message is on its way from a step that sends none");
}
