using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Figures;

/// <summary>One of the requests that took longest.</summary>
/// <param name="Id">Its name: <c>demand:from:number</c>, or the id that the scenario lists it by.</param>
/// <param name="Key">Key of its random draws.</param>
/// <param name="Replication">The replication it was in, from 0.</param>
/// <param name="Procedure">Its procedure.</param>
/// <param name="From">The requesting agency.</param>
/// <param name="To">The requested agency.</param>
/// <param name="LatencyHours">Hours from sending to closing, or its age if it is open.</param>
/// <param name="Outcome">How it ended; it may be open.</param>
/// <param name="PartHours">Hours in each <see cref="Simulation.LatencyPart"/>, in that order; they sum to <see cref="LatencyHours"/>.</param>
public sealed record SlowRequest(
    string Id, ulong Key, int Replication, string Procedure, string From, string To, double LatencyHours, Outcome Outcome, IReadOnlyList<double> PartHours);
