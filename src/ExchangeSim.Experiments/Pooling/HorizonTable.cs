using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>How long an answer is waited for under each procedure, and the longest time that a run can observe. The same for everything that is compared: the scenario as it stands
/// decides.</summary>
/// <param name="scenarios">The scenarios, the one that decides first; others may have procedures that it has not.</param>
internal sealed class HorizonTable(params IReadOnlyList<Scenario> scenarios)
{
    private readonly Dictionary<string, Horizon> _horizons = scenarios // looked up, never enumerated
        .SelectMany(scenario => scenario.Procedures.Select(procedure => (procedure.Id, Horizon: Horizon.Of(scenario, procedure))))
        .GroupBy(of => of.Id, StringComparer.Ordinal).ToDictionary(of => of.Key, of => of.First().Horizon, StringComparer.Ordinal);

    private readonly Dictionary<string, long> _observable = new(StringComparer.Ordinal); // looked up, never enumerated

    /// <summary>The longest time that a run can observe a request of any procedure that counts, ms; 0: it runs until the last reply.</summary>
    internal long Observable => scenarios[0].Procedures.Select(procedure => ObservableOf(procedure.Id)).DefaultIfEmpty(0).Max();

    /// <summary>The same of a procedure.</summary>
    internal long ObservableOf(string procedure)
    {
        if (_observable.TryGetValue(procedure, out var known)) return known;
        var decides = scenarios.FirstOrDefault(scenario => scenario.Procedures.Any(p => p.Id == procedure)) ?? scenarios[0];
        return _observable[procedure] = Horizon.Observable(decides, procedure) is { } most ? (long)most.TotalMilliseconds : 0;
    }

    /// <summary>The horizon of a procedure.</summary>
    internal Horizon Of(string procedure) => _horizons[procedure];
}
