using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>An inject that stands in no file begins now, everywhere.</summary>
/// <param name="Effects">What it does, in the scenario's names; at least one.</param>
/// <param name="Lasts">How long, &gt; 0; null: to the end of the run. An outage must end.</param>
public sealed record InjectWritten(IReadOnlyList<InjectEffect> Effects, Duration? Lasts = null) : Intervention;
