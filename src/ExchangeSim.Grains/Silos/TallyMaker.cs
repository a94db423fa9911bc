using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Grains.Silos;

/// <summary>Makes an empty tally for a scenario; throws <see cref="ArgumentException"/> for a kind that it does not know.</summary>
public delegate IRequestTally TallyMaker(Scenario scenario, string kind);
