using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Application.Saving;

/// <summary>Adds up where a run's requests and desks spent their time, and holds the run's own sums against it.</summary>
/// <param name="scenario">The scenario that ran.</param>
internal sealed class TimeSums(Scenario scenario)
{
    private readonly long _warmUp = (long)scenario.WarmUp.TotalMilliseconds;
    private readonly Dictionary<(short Agency, short Desk), (long Worked, long Waited)> _desks = [];
    private PartTimes _spent;

    /// <summary>A request is reported for good.</summary>
    internal void Add(in ClosedRequest request)
    {
        if (request.WasSent) _spent.Add(request.Parts);
    }

    /// <summary>A stretch of a life is reported.</summary>
    internal void Add(in TraceSegment segment)
    {
        if (segment.From < _warmUp || segment.Kind is not (TraceKind.Worked or TraceKind.Waited)) return;
        var (place, time) = ((segment.Agency, segment.Desk), segment.To - segment.From);
        var (worked, waited) = _desks.GetValueOrDefault(place);
        _desks[place] = segment.Kind == TraceKind.Worked ? (worked + time, waited) : (worked, waited + time);
    }

    /// <summary>The run is over: its sums are those of its requests, and its desks did at least what was done to requests there. What was under way inside of requests at the
    /// end is counted at desks and not reported.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    internal void End(RunResult result)
    {
        var charged = default(PartTimes);
        foreach (var charge in result.Charges) charged[charge.Part] += charge.Milliseconds;
        for (var part = (LatencyPart)0; (int)part < LatencyParts.Count; part++) Require(_spent[part] == charged[part], "it charges other time than requests spent");
        foreach (var desk in result.Desks)
        {
            var (worked, waited) = _desks.GetValueOrDefault(((short)desk.Agency, (short)desk.Desk));
            Require(desk.Busy + desk.Overtime >= worked && desk.QueueArea >= waited, "a desk of it did less than was done to requests there");
            Require(_warmUp > 0 || desk.TotalWait <= desk.QueueArea, "work waited at a desk of it for longer than anything did");
            Require(desk.LongestQueue * (double)desk.Observed >= desk.QueueArea, "the queue of a desk of it was longer than it ever was");
        }
    }
}
