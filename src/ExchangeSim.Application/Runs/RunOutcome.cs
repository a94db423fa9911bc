using ExchangeSim.Reports.Run;

namespace ExchangeSim.Application.Runs;

/// <summary>What a run gave.</summary>
/// <param name="Report">All figures.</param>
/// <param name="Files">The files that were written.</param>
/// <param name="Delivery">What an OTLP endpoint received; null: there was none.</param>
public sealed record RunOutcome(RunReport Report, IReadOnlyList<string> Files, OtlpDelivery? Delivery)
{
    /// <summary>Where the run continued from; null: it began at its beginning.</summary>
    public SavedAt? SavedAt { get; init; }

    /// <summary>Whether the run came to its end; otherwise the figures are those of what was done.</summary>
    public bool IsComplete => Report.Figures.IsComplete;
}

/// <summary>What was sent to an OTLP endpoint.</summary>
/// <param name="Spans">Spans that arrived.</param>
/// <param name="Failure">What went wrong; null: everything arrived.</param>
/// <param name="Note">What is worth knowing although nothing went wrong; null: nothing.</param>
public sealed record OtlpDelivery(long Spans, string? Failure, string? Note);
