using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Clocks whose limit is drawn: how long they run, and how many of those that sampled requests start run out.</summary>
internal sealed class DrawnClocks(ScenarioIndex index)
{
    private readonly Dictionary<(int Procedure, int Clock), (double Started, double RanOut)> _counts = []; // looked up, never enumerated

    /// <summary>Adds a request at its end.</summary>
    internal void Add(SampledRequest request, double weight)
    {
        for (var i = 0; i < request.Clocks.Length; i++)
            if (request.Clocks[i] is { Started: > 0 and var started, RanOut: var ranOut } && request.AtSending.Terms.Clocks[i] == 0)
            {
                var before = _counts.GetValueOrDefault((request.Procedure, i));
                _counts[(request.Procedure, i)] = (before.Started + weight * started, before.RanOut + weight * ranOut);
            }
    }

    /// <summary>A row for each that requests start, in the scenario's order.</summary>
    internal IReadOnlyList<DrawnClock> Rows() => [.. index.Scenario.Procedures.SelectMany((procedure, p) => procedure.Clocks.Select((clock, c) => (procedure, clock, Key: (p, c))))
        .Where(one => one.clock.Drawn is not null && _counts.ContainsKey(one.Key)).Select(one => new DrawnClock(one.procedure.Id, one.clock.Id,
            Statistics.Hours.Of(one.clock.Drawn!.EndingMean), one.clock.Drawn.NeverShare, _counts[one.Key].RanOut / _counts[one.Key].Started, _counts[one.Key].Started))];
}
