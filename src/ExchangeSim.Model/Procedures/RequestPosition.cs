namespace ExchangeSim.Model;

/// <summary>Where a request can be in a procedure when it comes to a step.</summary>
/// <param name="Step">Index of the step.</param>
/// <param name="Side">The side that holds the request.</param>
/// <param name="Clock">Index of the clock that runs, after what the step itself does to it; −1: none.</param>
public readonly record struct RequestPosition(int Step, Side Side, int Clock);
