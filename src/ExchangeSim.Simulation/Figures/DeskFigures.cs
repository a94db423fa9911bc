namespace ExchangeSim.Simulation.Figures;

/// <summary>What a desk did in one run, after the warm-up. Times are milliseconds.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Desk">Index of the desk in the agency.</param>
/// <param name="OnDuty">Officer-time on duty.</param>
/// <param name="Busy">Officer-time worked within hours.</param>
/// <param name="Overtime">Officer-time worked after hours.</param>
/// <param name="QueueArea">Integral of the number waiting over all time, open or closed.</param>
/// <param name="Observed">Length of the observed time.</param>
/// <param name="Started">Pieces of work begun for the first time.</param>
/// <param name="TotalWait">Their waits before they were begun, closed hours included, summed.</param>
/// <param name="LongestQueue">The most that ever waited.</param>
public sealed record DeskFigures(
    int Agency, int Desk, long OnDuty, long Busy, long Overtime, double QueueArea, long Observed, long Started, double TotalWait, int LongestQueue);
