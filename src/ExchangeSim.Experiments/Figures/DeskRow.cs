namespace ExchangeSim.Experiments.Figures;

/// <summary>What a desk did after the warm-up, all replications together.</summary>
/// <param name="Agency">Id of the agency.</param>
/// <param name="Desk">Id of the desk.</param>
/// <param name="Utilisation">Officer-time worked within hours over officer-time on duty, 0 to 1; null for a desk that was never on duty.</param>
/// <param name="MeanQueue">Pieces of work waiting, averaged over all time, open or closed; null where no time was observed.</param>
/// <param name="MeanWaitHours">Mean wait of a piece of work before it is begun, closed hours included; null where none was begun.</param>
/// <param name="OvertimeHours">Officer-hours worked after hours, mean per replication.</param>
/// <param name="LongestQueue">The most that ever waited, in any replication.</param>
/// <param name="Officers">Officers on all its shifts together, as the scenario says before any inject.</param>
public sealed record DeskRow(
    string Agency, string Desk, Estimate? Utilisation, Estimate? MeanQueue, Estimate? MeanWaitHours, double OvertimeHours, int LongestQueue, int Officers)
{
    /// <summary>How loaded it was over the run, at most 60 periods.</summary>
    public IReadOnlyList<DeskLoad> Periods { get; init; } = [];
}
