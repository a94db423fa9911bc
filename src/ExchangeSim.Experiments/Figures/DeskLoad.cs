namespace ExchangeSim.Experiments.Figures;

/// <summary>How loaded a desk was in one period of the run: a week, or some weeks where the run is long. Averaged over the replications that lasted until then.</summary>
/// <param name="FromDays">When the period begins, days from the start of the run. The first begins with the end of the warm-up.</param>
/// <param name="Days">How long it is; the last one may be cut short by the end of the run.</param>
/// <param name="Utilisation">Officer-time worked within hours over officer-time on duty, 0 to 1 (more where officers were called away from work in hand); null where nobody was
/// on duty.</param>
/// <param name="MeanQueue">Pieces of work waiting, averaged over all time, open or closed.</param>
public sealed record DeskLoad(double FromDays, double Days, double? Utilisation, double MeanQueue);
