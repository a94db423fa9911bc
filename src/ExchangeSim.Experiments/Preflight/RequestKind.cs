using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Requests that are alike before anything about them is drawn.</summary>
/// <param name="Procedure">Index of the procedure.</param>
/// <param name="Requesting">Index of the requesting agency.</param>
/// <param name="Requested">Index of the requested agency.</param>
/// <param name="Crimes">Crime areas that they may be about; null in it: none is told.</param>
/// <param name="Urgencies">Urgencies that they may have.</param>
internal sealed record RequestKind(int Procedure, int Requesting, int Requested, IReadOnlyList<string?> Crimes, IReadOnlyList<Urgency> Urgencies)
{
    /// <summary>Where those stand that are open at the start; null: they arise in the run.</summary>
    internal StandingPlace? Standing { get; init; }
}
