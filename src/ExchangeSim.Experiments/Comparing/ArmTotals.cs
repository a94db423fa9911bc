using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Where the time of one policy's requests went, all replications together; whole milliseconds, so the order of adding does not matter.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="procedures">Of requests of these procedures; none: of all.</param>
internal sealed class ArmTotals(Scenario scenario, IReadOnlyList<string> procedures)
{
    private readonly SortedDictionary<(string Agency, string Desk, LatencyPart Part), long> _time = [];
    private readonly SortedDictionary<(string Agency, string Desk), (long Busy, long OnDuty)> _officers = [];

    /// <summary>Adds a replication.</summary>
    internal void Add(RunResult result)
    {
        foreach (var charge in result.Charges)
            if (IsMeant(scenario, procedures, charge)) Add(charge);
        foreach (var desk in result.Desks)
        {
            var place = Place(desk.Agency, desk.Desk);
            var (busy, onDuty) = _officers.GetValueOrDefault(place);
            _officers[place] = checked((busy + desk.Busy, onDuty + desk.OnDuty));
        }
    }

    /// <summary>Whether a charge is that of requests of some procedures; of none: of all.</summary>
    internal static bool IsMeant(Scenario scenario, IReadOnlyList<string> procedures, Charge charge) =>
        procedures.Count == 0 || procedures.Contains(scenario.Procedures[charge.Procedure].Id);

    /// <summary>All of it.</summary>
    internal long Total => _time.Values.Sum();

    /// <summary>It by part of latency.</summary>
    internal IReadOnlyList<long> Parts
    {
        get
        {
            var parts = new long[LatencyParts.Count];
            foreach (var (place, time) in _time) parts[(int)place.Part] = checked(parts[(int)place.Part] + time);
            return parts;
        }
    }

    /// <summary>How this differs from the baseline, the largest shift first. Places are told apart by name, so a policy may add some.</summary>
    internal IReadOnlyList<TimeShift> Less(ArmTotals baseline) =>
        [.. _time.Keys.Union(baseline._time.Keys)
            .Select(place => (Place: place, Before: baseline._time.GetValueOrDefault(place), After: _time.GetValueOrDefault(place)))
            .Where(shift => shift.After != shift.Before)
            .OrderByDescending(shift => Math.Abs(shift.After - shift.Before)).ThenBy(shift => shift.Place)
            .Select(shift => new TimeShift(shift.Place.Agency, shift.Place.Desk.Length == 0 ? null : shift.Place.Desk, shift.Place.Part, shift.Before,
                shift.After - shift.Before))];

    internal BindingDesk? Binding()
    {
        var waits = _officers.Keys.Select(place => (Place: place, Wait: Waiting(place))).ToList();
        if (waits.Count == 0 || waits.Max(desk => desk.Wait) is not (> 0 and var most)) return null;
        var (agency, desk) = waits.First(d => d.Wait == most).Place;
        var (busy, onDuty) = _officers[(agency, desk)];
        return new BindingDesk(
            agency, desk, (double)most / Total, (double)_time.GetValueOrDefault((agency, desk, LatencyPart.Queueing)) / most, onDuty == 0 ? null : (double)busy / onDuty);
    }

    private long Waiting((string Agency, string Desk) place) =>
        new[] { LatencyPart.WaitingForOpening, LatencyPart.Queueing, LatencyPart.Suspended }.Sum(part => _time.GetValueOrDefault((place.Agency, place.Desk, part)));

    private void Add(Charge charge)
    {
        var (agency, desk) = Place(charge.Agency, charge.Desk);
        _time[(agency, desk, charge.Part)] = checked(_time.GetValueOrDefault((agency, desk, charge.Part)) + charge.Milliseconds);
    }

    private (string Agency, string Desk) Place(int agency, int desk) =>
        (scenario.Agencies[agency].Id, desk < 0 ? "" : scenario.Agencies[agency].Desks[desk].Id);
}
