using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Checks;

/// <summary>What is known of a scenario before it runs.</summary>
/// <param name="Scenario">The scenario, which has no errors, with or without its policies.</param>
/// <param name="Preflight">Loads, shortest times, steps that cannot be reached, what cannot end, which limits cannot be met, and notes.</param>
/// <param name="Warnings">What is allowed but probably not meant, in the scenario and in its policies, each with its place; in order of file, line and column.</param>
public sealed record CheckOutcome(Scenario Scenario, PreflightReport Preflight, IReadOnlyList<Problem> Warnings);
