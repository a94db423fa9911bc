using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>How many requests a flow of a demand brings, on average, and when. Surges of injects are left aside.</summary>
internal sealed class DemandRate
{
    private static readonly Duration Year = Duration.FromDays(365);

    private readonly RateProfile _profile;
    private readonly double _perMillisecond, _requests;
    // Times before which equal shares of the requests arise: a search for a time begins at the last of them, not at the first day.
    private readonly double[] _checkpoints = new double[64];

    internal DemandRate(ScenarioIndex index, Demand demand, DemandFlow flow)
    {
        var length = index.Length.TotalMilliseconds;
        _profile = RateProfile.Expected(demand, flow, index.Scenario.Agencies[index.Agency(flow.Origin)], index.Scenario.Start, (long)length);
        _perMillisecond = flow.PerMillisecond;
        _requests = Math.Min(_profile.AmountBetween(0, length, _perMillisecond), demand.AtMost ?? double.MaxValue);
        PerWeek = _requests / index.Weeks;
        for (var i = 1; i < _checkpoints.Length; i++) _checkpoints[i] = _profile.TimeAfter(_checkpoints[i - 1], _requests / _checkpoints.Length, _perMillisecond);
    }

    /// <summary>How many requests arise in an average week of the run.</summary>
    internal double PerWeek { get; }

    /// <summary>The time, in milliseconds from the start, before which a share (0 to 1) of them arises.</summary>
    internal double TimeOf(double share)
    {
        var checkpoint = Math.Min((int)(share * _checkpoints.Length), _checkpoints.Length - 1);
        return _profile.TimeAfter(_checkpoints[checkpoint], (share - (double)checkpoint / _checkpoints.Length) * _requests, _perMillisecond);
    }

    /// <summary>For a run to the last reply: until when requests arise, from the start. A demand without end counts for a year.</summary>
    internal static Duration LongestArrivals(Scenario scenario)
    {
        var longest = Duration.FromDays(1);
        foreach (var listed in scenario.Requests) longest = Duration.Max(longest, listed.At - scenario.Start);
        foreach (var demand in scenario.Demands)
            foreach (var flow in demand.Flows.Where(flow => flow.PerMillisecond > 0))
            {
                var begins = demand.From is { } from && from > scenario.Start ? from - scenario.Start : Duration.Zero;
                var lasts = demand.AtMost is { } most ? Duration.FromMilliseconds(Math.Min(most / flow.PerMillisecond, 60 * Year.TotalMilliseconds)) : Year;
                longest = Duration.Max(longest, demand.Until is { } until ? Duration.Min(until - scenario.Start, begins + lasts) : begins + lasts);
            }
        return longest;
    }
}
