using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Sweeping;

namespace ExchangeSim.Application.Sweeps;

/// <summary>What a sweep gave.</summary>
/// <param name="Scenario">The scenario as it stands.</param>
/// <param name="Figures">All figures.</param>
/// <param name="Files">The files that were written.</param>
public sealed record SweepOutcome(Scenario Scenario, SweepFigures Figures, IReadOnlyList<string> Files)
{
    /// <summary>Whether it came to its end; otherwise the figures are those of what was done.</summary>
    public bool IsComplete => Figures.IsComplete;

    /// <summary>Why the files could not be written, as where a disk is full; null: they were, or none were wanted.</summary>
    public IOException? WriteFailure { get; init; }
}

/// <summary>What a search gave.</summary>
/// <param name="Report">All figures.</param>
/// <param name="Files">The files that were written.</param>
public sealed record SearchOutcome(SearchReport Report, IReadOnlyList<string> Files)
{
    /// <summary>Whether it came to its end; otherwise the figures are those of what was tried.</summary>
    public bool IsComplete => Report.Figures.IsComplete;

    /// <summary>Why the files could not be written, as where a disk is full; null: they were, or none were wanted.</summary>
    public IOException? WriteFailure { get; init; }
}
