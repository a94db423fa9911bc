using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Work that sampled requests bring to each desk, against the hours of its officers.</summary>
internal sealed class DeskLoads(ScenarioIndex index)
{
    private readonly double[][] _asked = [.. index.Scenario.Agencies.Select(agency => new double[agency.Desks.Count])];
    private readonly double[][] _open = [.. index.Scenario.Agencies.Select(agency => new double[agency.Desks.Count])];

    /// <summary>Adds officer time in milliseconds of an average week.</summary>
    internal void Add(int agency, int desk, double time) => _asked[agency][desk] += time;

    /// <summary>Adds officer time in milliseconds of requests that are open at the start.</summary>
    internal void AddOpen(int agency, int desk, double time) => _open[agency][desk] += time;

    /// <summary>A row for each desk with officers, heaviest load first.</summary>
    internal IReadOnlyList<DeskLoad> Rows() =>
        InOrder(All());

    /// <summary>Rows, heaviest load first.</summary>
    internal static IReadOnlyList<DeskLoad> InOrder(IEnumerable<DeskLoad> rows) =>
        [.. rows.OrderByDescending(row => row.Load).ThenBy(row => row.Agency, StringComparer.Ordinal).ThenBy(row => row.Desk, StringComparer.Ordinal)];

    private IEnumerable<DeskLoad> All()
    {
        for (var a = 0; a < _asked.Length; a++)
        {
            var agency = index.Scenario.Agencies[a];
            for (var d = 0; d < agency.Desks.Count; d++)
                if (agency.Desks[d] is { HandledBy: null } desk)
                    yield return new DeskLoad(agency.Id, desk.Id, Statistics.Hours.Of(_asked[a][d]), desk.Shifts.Sum(shift => OnDuty(agency, desk, shift)) * (1 - desk.OnLeave))
                    {
                        OpenHours = Statistics.Hours.Of(_open[a][d]),
                    };
        }
    }

    private double OnDuty(Agency agency, Desk desk, Shift shift)
    {
        var length = (long)index.Length.TotalMilliseconds;
        var usual = CalendarBuilder.Build(shift.Hours, agency.Zone, agency.Holidays, index.Scenario.Start, length);
        var calendar = new InjectedHours(index.Scenario, agency, desk, length).Of(usual);
        return shift.Officers * Statistics.Hours.Of(calendar.OpenTime(0, length)) / index.Weeks;
    }
}
