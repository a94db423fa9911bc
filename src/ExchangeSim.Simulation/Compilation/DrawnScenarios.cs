using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>A scenario with uncertain numbers, as each replication draws it. The few that were used last are kept, because the agencies of one replication may ask one by one.
/// Safe for several threads.</summary>
/// <param name="scenario">The scenario as it is written, with what was asked for on the command line: warm-up and end are its own.</param>
/// <param name="uncertainty">What of it is uncertain.</param>
/// <param name="saved">The scenario that ran when a state was saved, whose periods the figures of desks keep; null: there is none.</param>
internal sealed class DrawnScenarios(Scenario scenario, Uncertainty uncertainty, Scenario? saved)
{
    private const int Most = 16;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<(ulong Seed, int Replication), Lazy<CompiledScenario>> _known = [];
    private readonly Queue<(ulong Seed, int Replication)> _order = new();

    /// <exception cref="ImpossibleDrawException">The draw makes no scenario that can be run.</exception>
    internal CompiledScenario Of(ulong seed, int replication)
    {
        Lazy<CompiledScenario>? drawn;
        lock (_lock)
        {
            if (!_known.TryGetValue((seed, replication), out drawn))
            {
                _known[(seed, replication)] = drawn = new Lazy<CompiledScenario>(() => Draw(seed, replication));
                _order.Enqueue((seed, replication));
                if (_order.Count > Most) _known.Remove(_order.Dequeue());
            }
        }
        return drawn.Value;
    }

    private CompiledScenario Draw(ulong seed, int replication)
    {
        var drawn = uncertainty.With(Assumptions.Of(uncertainty, seed, replication)) with
        {
            Uncertainty = null, Length = scenario.Length, WarmUp = scenario.WarmUp, WarmUpOrigin = scenario.WarmUpOrigin,
        };
        // Figures are gathered by the names of the scenario as it is written.
        if (RunShape.FirstNameDifference(scenario, drawn) is { } difference)
            throw new ImpossibleDrawException($"draw {replication + 1} of what is uncertain changes {difference}; draws may change numbers only");
        return CompiledScenario.Compile(drawn, saved);
    }
}
