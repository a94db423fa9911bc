namespace ExchangeSim.Exercises.Clocks;

/// <summary>A stretch of real time in which a running room got no time to pass: its machine slept, its process was stopped, or its clock was set forward.
/// The exercise's clock stood meanwhile.</summary>
/// <param name="At">When, simulated milliseconds.</param>
/// <param name="Lasted">How long by the machine's clock, real milliseconds.</param>
public sealed record StoodStill(long At, long Lasted);
