using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>How loaded a desk was over the run under one policy.</summary>
/// <param name="Agency">Its agency.</param>
/// <param name="Desk">The desk.</param>
/// <param name="Periods">Its periods in order, averaged over replications; none where the policy has no such desk.</param>
public sealed record DeskCourse(string Agency, string Desk, IReadOnlyList<DeskLoad> Periods);
