using System.Collections.Generic;

namespace ExchangeSim.Simulation.Figures;

/// <summary>What is known at the end of one run, besides the requests that were reported to the <see cref="IRunObserver"/> (open ones included).</summary>
/// <param name="Fingerprint">Hash of everything that happened, the same on every host.</param>
/// <param name="EndedAt">Simulated end, milliseconds from the start.</param>
/// <param name="Events">Events handled.</param>
/// <param name="Windows">Windows of the protocol.</param>
/// <param name="Desks">A row per desk with officers, by agency and desk.</param>
/// <param name="Charges">Where the counted requests spent their time since sending, by agency, step and part; it sums exactly to all latencies plus the ages of open
/// requests.</param>
/// <param name="IsComplete">False if the run was stopped before its end.</param>
public sealed record RunResult(
    ulong Fingerprint, long EndedAt, long Events, long Windows, IReadOnlyList<DeskFigures> Desks, IReadOnlyList<Charge> Charges, bool IsComplete)
{
    /// <summary>What each of the desks did period by period: by agency, desk and period.</summary>
    public IReadOnlyList<DeskPeriod> Periods { get; init; } = [];

    /// <summary>What became of the requests that were open at the start, by entry and outcome.</summary>
    public IReadOnlyList<StockEnding> Stock { get; init; } = [];
}

/// <summary>Time that counted requests spent.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Desk">Index of the desk, −1: none.</param>
/// <param name="Procedure">Index of the procedure.</param>
/// <param name="Step">Index of the step in the procedure.</param>
/// <param name="Part">The part of latency.</param>
/// <param name="Milliseconds">The time.</param>
public sealed record Charge(int Agency, int Desk, int Procedure, int Step, LatencyPart Part, long Milliseconds);
