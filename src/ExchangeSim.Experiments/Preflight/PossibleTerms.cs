using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Terms that can hold between two agencies at some time of the run, and the instruments that are in force then.</summary>
internal sealed record PossibleTerms(Terms Terms, IReadOnlyList<Instrument> InForce);
