using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Takes requests through their procedures and notes the work that they ask of desks.</summary>
/// <param name="index">The scenario.</param>
/// <param name="draws">Where its draws come from.</param>
/// <param name="note">Called with agency, desk and officer time (milliseconds, at the desk's speed).</param>
internal sealed class ProcedureSampler(ScenarioIndex index, Draws draws, Action<int, int, double> note)
{
    // A procedure in which a request could go round for ever, or asks itself, is cut here; its load is out of all bounds anyway.
    private const int MostSteps = 2_000, MostDepth = 8;

    // What each step does, by procedure: steps are matched once, not once for each sampled request.
    private readonly Func<SampledRequest, int>[]?[] _passes = new Func<SampledRequest, int>[index.Graphs.Length][];

    // While a fork is tried out to learn which of its branches is first.
    private bool _isTrial;

    /// <summary>Goes from a step to the closing, or to the join where a branch ends; begins no step at or after <paramref name="until"/>. The step to which it came.</summary>
    internal int Go(SampledRequest request, int from, int? join = null, double until = double.PositiveInfinity)
    {
        var passes = _passes[request.Procedure] ??= [.. request.Graph.Steps.Select((step, at) => PassOf(request.Graph, step, at))];
        var at = from;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var step = request.Graph.Steps[at];
            if (at == join || step is CloseStep || request.Elapsed >= until) return at;
            SetClock(request, step, at);
            var next = passes[at](request);
            request.Visits[at]++;
            if (request.IsOutOfTime)
            {
                request.Clocks[request.Clock!.Value.Index].RanOut++;
                (next, request.Clock) = (request.Clock.Value.Then, null);
            }
            at = next;
        }
        return at;
    }

    private static void SetClock(SampledRequest request, Step step, int at)
    {
        if (step.StopsClock) request.Clock = null;
        if (step.StartsClock is not { } id) return;
        var clock = request.Graph.ClockIndexOf(id);
        request.Clocks[clock].Started++;
        request.Clock = (request.Elapsed + request.ClockFrom(at, clock), request.Graph.IndexOf(request.Graph.Procedure.Clocks[clock].Then), clock);
    }

    /// <summary>What a step does to a request that comes to it, and which step is next.</summary>
    private Func<SampledRequest, int> PassOf(ProcedureGraph graph, Step step, int at)
    {
        Func<SampledRequest, int> Then(Action<SampledRequest> does)
        {
            var next = graph.IndexOf(step.Then!);
            return request => { does(request); return next; };
        }
        return step.Match(
            work: s => Then(request => { if (!s.IsTranslation || !request.Terms.LanguageIsShared) Work(request, at, s.At.Desk); }),
            send: s => Then(request => Send(request, at, s)),
            wait: _ => Then(request => Spend(request, request.DrawTime(at))),
            branch: s => ChoiceOf(graph, s, at),
            decide: s => ChoiceOf(graph, s, at),
            ask: s => Then(request => Ask(request, at, s)),
            consult: s => Then(request => Consult(request, s, at)),
            fork: s => request => Fork(request, s),
            join: _ => Then(_ => { }),
            gather: _ => Then(_ => { }),
            close: _ => _ => at);
    }

    private static Func<SampledRequest, int> ChoiceOf(ProcedureGraph graph, ChoiceStep step, int at)
    {
        var cases = step.Cases.Select(one => (Case: one, Then: graph[one.Then], Index: graph.IndexOf(one.Then))).ToArray();
        return request =>
        {
            var number = request.Draw(at);
            var below = 0d;
            foreach (var one in cases)
            {
                if (!request.IsOpen(one.Case, one.Then)) continue;
                below += one.Case.Chance ?? 1;
                if (number < below) return one.Index;
            }
            return cases[^1].Index;
        };
    }

    /// <summary>Passes time at the side that holds the request, as far as its clock allows; how much it was.</summary>
    private static double Spend(SampledRequest request, double time)
    {
        if (request.Clock is { } clock) time = Math.Clamp(clock.At - request.Elapsed, 0, time);
        request.Elapsed += time;
        return time;
    }

    private void Work(SampledRequest request, int at, string name)
    {
        var agency = request.AgencyOn(request.Holder);
        var desk = index.Desk(agency, name);
        var speed = index.Scenario.Agencies[agency].Desks[desk].Speed;
        var spent = Spend(request, request.DrawTime(at) / speed);
        // The mean is noted, not the draw: fewer samples are enough for the same precision. A clock that runs may cut the work, so then it is the time spent.
        if (!_isTrial) note(agency, desk, request.Clock is null ? request.Times.Samplers[at].Mean / speed : spent);
    }

    private static void Send(SampledRequest request, int at, SendStep step)
    {
        request.SentAt ??= request.Elapsed;
        request.Carry(at, step.Over);
        request.Holder = step.To;
    }

    private void Ask(SampledRequest request, int at, AskStep step)
    {
        request.Carry(at, step.Over);
        if (request.IsOutOfTime) return;
        Work(request, at, step.Desk);
        if (!request.IsOutOfTime) request.Carry(at, step.Over, message: 1);
    }

    private int Fork(SampledRequest request, ForkStep fork)
    {
        var join = request.Graph.IndexOf(fork.JoinAt);
        var waitsForAll = ((JoinStep)request.Graph.Steps[join]).Join == Join.All;
        // The request's clock runs while it waits for its branches, and is looked at when they have met.
        var clock = request.Clock;
        request.Clock = null;
        var met = double.PositiveInfinity;
        if (!waitsForAll || clock is not null)
        {
            var (wasTrial, begins, visits) = (_isTrial, request.Elapsed, request.Visits);
            request.Visits = [.. visits];
            _isTrial = true;
            met = Meet(request, fork, join, waitsForAll, double.PositiveInfinity);
            (_isTrial, request.Elapsed, request.Visits) = (wasTrial, begins, visits);
        }
        // What has begun when the branches are no longer awaited is done to its end; nothing else of them is.
        var stop = Math.Min(met, clock?.At ?? double.PositiveInfinity);
        var last = Meet(request, fork, join, waitsForAll, stop);
        request.Elapsed = double.IsPositiveInfinity(stop) ? last : stop;
        request.Clock = clock;
        if (!request.IsOutOfTime)
        {
            SetClock(request, request.Graph.Steps[join], join);
            request.Visits[join]++;
        }
        return request.Graph.IndexOf(request.Graph.Steps[join].Then!);
    }

    /// <summary>Goes through the branches of a fork; when they meet.</summary>
    private double Meet(SampledRequest request, ForkStep fork, int join, bool waitsForAll, double until)
    {
        var begins = request.Elapsed;
        var ends = new List<double>();
        foreach (var branch in fork.Branches)
        {
            request.Elapsed = begins;
            Go(request, request.Graph.IndexOf(branch), join, until);
            ends.Add(request.Elapsed);
        }
        return waitsForAll ? ends.Max() : ends.Min();
    }

    private void Consult(SampledRequest request, ConsultStep consult, int at)
    {
        if (request.Depth >= MostDepth) return;
        var takes = new List<double>();
        foreach (var third in RequestKinds.Consulted(index, consult, [request.Crime], request.Requesting, request.Requested).OfType<int>())
        {
            var key = StableHash.Combine(request.Key ^ request.Times.Purposes[at] ^ ((ulong)request.Visits[at] << 32), StableHash.Of(index.Scenario.Agencies[third].Id));
            var nested = new SampledRequest(
                index, draws, key, index.Procedure(consult.Procedure), request.AgencyOn(request.Holder), third, request.Crime, request.Urgency, request.ArisesAt + request.Elapsed)
            {
                Depth = request.Depth + 1,
            };
            var end = Go(nested, 0);
            nested.Clock = null;
            if (nested.Holder == Side.Requested) nested.Carry(end, index.WayHome(nested.Procedure, nested.Terms.Channel));
            takes.Add(nested.Elapsed);
        }
        if (takes.Count > 0) Spend(request, consult.Join == Join.All ? takes.Max() : takes.Min());
    }
}
