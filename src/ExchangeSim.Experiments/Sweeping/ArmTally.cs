using System.Globalization;
using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>What is told of one arm besides its figures, all replications together; whole milliseconds, so the order of adding does not matter.</summary>
internal sealed class ArmTally(Arm arm)
{
    private readonly SortedDictionary<(int Agency, int Desk), (long Busy, long OnDuty)> _times = [];
    private readonly List<string> _fingerprints = [];
    private Int128 _simulated;

    internal IReadOnlyList<string> Fingerprints => _fingerprints;

    /// <summary>Days simulated in one replication.</summary>
    internal double SimulatedDays => (double)_simulated / _fingerprints.Count / 86_400_000;

    internal void Add(RunResponse response)
    {
        _fingerprints.Add(response.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        _simulated += response.EndedAt;
        foreach (var desk in response.Desks)
        {
            var (busy, onDuty) = _times.GetValueOrDefault((desk.Agency, desk.Desk));
            _times[(desk.Agency, desk.Desk)] = (busy + desk.Busy, onDuty + desk.OnDuty);
        }
    }

    internal BusiestDesk? Busiest()
    {
        var worked = _times.Where(d => d.Value.OnDuty > 0).Select(d => (d.Key.Agency, d.Key.Desk, Share: (double)d.Value.Busy / d.Value.OnDuty)).ToList();
        if (worked.Count == 0) return null;
        var (agency, desk, share) = worked.MaxBy(d => d.Share);
        return new BusiestDesk(arm.Scenario.Agencies[agency].Id, arm.Scenario.Agencies[agency].Desks[desk].Id, share);
    }
}
