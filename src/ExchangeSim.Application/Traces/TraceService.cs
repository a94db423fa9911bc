using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Application.Traces;

/// <summary>The history of a request.</summary>
/// <param name="Request">The request at its end.</param>
/// <param name="Segments">What happened to it in order of time, outer segments before what is inside them.</param>
/// <param name="CaseFile">Its fictional case file, line by line.</param>
public sealed record TracedRequest(ClosedRequest Request, IReadOnlyList<TraceSegment> Segments, IReadOnlyList<string> CaseFile);

/// <summary>What a trace gave.</summary>
/// <param name="Scenario">The scenario that was run.</param>
/// <param name="Requests">The requests, slowest first.</param>
public sealed record TraceOutcome(Scenario Scenario, IReadOnlyList<TracedRequest> Requests);

/// <summary>Traces single requests. The run is made once to find them and once more, the same to the bit, to record them.</summary>
/// <param name="context">What the request works with.</param>
public sealed class TraceService(RequestContext context)
{
    /// <summary>Traces.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for, or the run has no such request.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TraceOutcome Trace(TraceRequest request)
    {
        if (request.Request is null == request.Slowest is null) throw new InvalidRequestException("name a request, or ask for the slowest ones with --slowest N");
        var (scenario, session) = RunService.Open(context, "trace", request);
        using (session)
        {
            scenario = RunService.Settle(context, session, scenario, request);
            var settings = new RunSettings { Seed = request.Seed ?? scenario.Seed, Replication = request.Replication - 1, Threads = context.Threads ?? session.Processors };
            var finder = new RequestFinder(scenario, request.Request, request.Slowest ?? 0);
            Finish(session, scenario, settings, finder);
            var found = finder.Found.Count > 0 ? finder.Found : throw MissingRequest.Explain(scenario, request.Request, finder.Counted);
            var trace = new TraceCollector();
            Finish(session, scenario, settings with { Traced = found.Select(r => r.Key).ToHashSet() }, trace);
            session.End(true);
            return new TraceOutcome(scenario, [.. found.Select(one => new TracedRequest(one, trace.Of(one.Key), CaseFileLines.Of(scenario, one)))]);
        }
    }

    private static void Finish(SimulationSession session, Scenario scenario, RunSettings settings, IRunObserver observer)
    {
        session.For(scenario)(settings, observer, session.Stop);
        session.Stop.ThrowIfCancellationRequested();
    }
}
