using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>How many sampled requests cannot end within the run.</summary>
internal sealed class UnfinishedRequests(ScenarioIndex index)
{
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly double _warmUp = index.Scenario.WarmUp.TotalMilliseconds, _end = index.Length.TotalMilliseconds;

    /// <summary>Adds a request at its end.</summary>
    internal void Add(SampledRequest request, double weight)
    {
        if (index.Scenario.Length is null || request.ArisesAt < _warmUp) return;
        var tally = _tallies.GetValueOrDefault(request.Graph.Procedure.Id);
        var ends = request.Elapsed < Never.Milliseconds; // what never ends is meant to
        var isOpen = ends && request.ArisesAt + request.Elapsed > _end;
        _tallies[request.Graph.Procedure.Id] = new Tally(
            tally.All + weight, tally.Open + (isOpen ? weight : 0), tally.OpenTime + (isOpen ? weight * request.Elapsed : 0), tally.TooLong
                + (ends && request.Elapsed > _end - _warmUp ? weight : 0));
    }

    /// <summary>A row for each procedure with requests.</summary>
    internal IReadOnlyList<UnfinishedShare> Rows() =>
        [.. index.Scenario.Procedures.Where(procedure => _tallies.ContainsKey(procedure.Id)).Select(procedure => Row(procedure.Id, _tallies[procedure.Id]))];

    private static UnfinishedShare Row(string procedure, Tally tally) =>
        new(procedure, tally.Open / tally.All, tally.TooLong / tally.All, tally.Open > 0 ? Statistics.Hours.Of(tally.OpenTime / tally.Open) : 0);

    private readonly record struct Tally(double All, double Open, double OpenTime, double TooLong);
}
