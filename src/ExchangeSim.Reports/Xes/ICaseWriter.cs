using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary>Writes cases with what happened in them.</summary>
internal interface ICaseWriter
{
    /// <summary>Writes one.</summary>
    void Add(in ClosedRequest request, IReadOnlyList<CaseEvent> events);

    /// <summary>All are there.</summary>
    void Complete();
}
