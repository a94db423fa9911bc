using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Requests;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether the events of an agency are about what there is, and come when they can.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="agency">The agency.</param>
/// <param name="requests">Its requests.</param>
internal sealed class EventCheck(CompiledScenario scenario, int agency, RequestTable requests)
{
    private readonly RequestCheck _check = new(scenario, agency);
    private readonly bool[] _arrives = new bool[requests.SlotCount];
    private readonly SortedSet<int> _listed = [], _ending = [], _orders = [];

    /// <summary>Checks the events.</summary>
    /// <param name="events">The events.</param>
    /// <param name="until">Everything before this time has been handled.</param>
    /// <param name="desks">The desks.</param>
    /// <param name="underWay">Injects that are under way.</param>
    /// <param name="orders">How many orders the agency has.</param>
    internal void Check(ReadOnlySpan<FutureEvent> events, long until, DeskState[] desks, IReadOnlyList<int> underWay, int orders)
    {
        var wakes = new SortedSet<(int, long)>();
        foreach (ref readonly var one in events)
        {
            Require(one.Time >= until && one.Time <= Longest, "an event lies in the past, or later than all time");
            var subject = one.Tag.Subject;
            switch (one.Tag.Kind)
            {
                case EventKind.DemandArises: Demand(one, subject); break;
                case EventKind.DeskWakes:
                    Require(IsIndex(subject, desks.Length), "a desk opens that does not exist");
                    wakes.Add((subject, one.Time));
                    break;
                case EventKind.InjectBegins: Require(IsIndex(subject, scenario.Injects.Length), "an inject begins that does not exist"); break;
                case EventKind.PolicyBegins: break;
                case EventKind.StockStands: Require(subject == 0 && one.Time == 0 && scenario.Stock.Length > 0, "requests stand at the start that do not"); break;
                case EventKind.InjectEnds: Require(underWay.Contains(subject) && _ending.Add(subject), "an inject ends that has not begun"); break;
                case EventKind.OrderArrives: Require(IsIndex(subject, orders) && _orders.Add(subject), "an order arrives that does not exist"); break;
                default: OfRequest(one, subject); break;
            }
        }
        for (var slot = 0; slot < requests.SlotCount; slot++) Require(_arrives[slot] == (requests[slot].State == RequestState.InTransit),
            "a message is under way and never arrives");
        for (var desk = 0; desk < desks.Length; desk++) Require(desks[desk].WakesAt <= until || wakes.Contains((desk, desks[desk].WakesAt)),
            "a desk does not look at its queue again");
    }

    /// <summary>How many orders arrive.</summary>
    internal int Orders => _orders.Count;

    private void Demand(in FutureEvent one, int subject)
    {
        var plan = scenario.Agencies[agency];
        if (subject < plan.Streams.Length) return;
        Require(IsIndex(subject - plan.Streams.Length, plan.Listed.Length) && _listed.Add(subject), "a request arises that is not in the scenario");
        Require(scenario.TimeOf(scenario.Scenario.Requests[plan.Listed[subject - plan.Streams.Length]].At) == one.Time, "a request arises when it does not");
    }

    private void OfRequest(in FutureEvent one, int slot)
    {
        Require(IsIndex(slot, requests.SlotCount), "something happens to a request that does not exist");
        ref readonly var request = ref requests[slot];
        if (one.Tag.Kind == EventKind.RequestArrives)
        {
            Require(request.State == RequestState.InTransit && !_arrives[slot], "a message arrives that is not under way");
            _arrives[slot] = true;
            _check.Coming(request, one.Time);
            return;
        }
        if (one.Tag.Kind == EventKind.ClockRunsOut)
        {
            Require(!one.Tag.IsAheadOf(request.ClockGeneration), "a clock runs out that has not begun");
            Require(!one.Tag.IsFor(request.ClockGeneration) || (request.State is not (RequestState.Free or RequestState.InTransit) && request.Clock >= 0),
                "a clock runs out that does not run");
            return;
        }
        var state = one.Tag.Kind switch
        {
            EventKind.WorkEnds or EventKind.ShiftEnds => RequestState.InWork,
            EventKind.DelayEnds => RequestState.Delayed,
            EventKind.ChannelTakes => RequestState.AwaitingChannel,
            EventKind.GatheringEnds => RequestState.Gathering,
            EventKind.PersonIsLate => RequestState.AwaitingPerson,
            _ => RequestState.Free,
        };
        Require(state != RequestState.Free, "an event is of a kind that does not exist");
        Require(!one.Tag.IsAheadOf(request.Generation), "something happens to a request that has not come");
        if (!one.Tag.IsFor(request.Generation)) return; // it has lost its meaning
        Require(request.State == state, "something happens to a request that is in another state");
        if (one.Tag.Kind == EventKind.ChannelTakes) Require(one.Order == (ulong)request.Turn, "a message waits for a channel at the wrong place");
        if (one.Tag.Kind == EventKind.WorkEnds) Require(one.Time - request.Since >= request.Remaining, "work ends before it is done");
        if (one.Tag.Kind == EventKind.ShiftEnds) Require(one.Time - request.Since < request.Remaining, "a shift ends after its work");
    }
}
