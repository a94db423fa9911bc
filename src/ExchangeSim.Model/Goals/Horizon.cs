using NodaTime;

namespace ExchangeSim.Model;

/// <summary>How long an answer is waited for: what is not answered by then counts as never answered. Fixed by the scenario, whatever the run brings.</summary>
/// <param name="Length">The horizon, &gt; 0; never longer than a run can observe.</param>
/// <param name="Wanted">What it would be in a run that is long enough.</param>
public sealed record Horizon(Duration Length, Duration Wanted)
{
    private static readonly Duration Usual = Duration.FromDays(365);

    /// <summary>Whether the run is too short for what was wanted.</summary>
    public bool IsCut => Length < Wanted;

    /// <summary>The horizon in milliseconds.</summary>
    public long Milliseconds => (long)Length.TotalMilliseconds;

    /// <summary>The horizon of a procedure: its own, else the scenario's, else the longest limit for its final reply under any instrument, else a year; at most as long as
    /// requests can be
    /// observed.</summary>
    public static Horizon Of(Scenario scenario, Procedure procedure)
    {
        var wanted = procedure.Horizon ?? scenario.Horizon ?? LongestLimit(scenario, procedure) ?? Usual;
        return new Horizon(Observable(scenario, procedure.Id) is { } most && most < wanted ? most : wanted, wanted);
    }

    /// <summary>The longest time for which a run can observe a request of a procedure that counts: from the end of the warm-up, or from when the first can arise, to the end;
    /// null: until its
    /// last reply.</summary>
    public static Duration? Observable(Scenario scenario, string procedure)
    {
        if (scenario.Length is not { } length) return null;
        var rest = length - (FirstCounted(scenario, procedure, length) ?? scenario.WarmUp);
        return rest > Duration.Zero ? rest : length - scenario.WarmUp; // of those that arise after the end there is none
    }

    // When the first request can arise after the warm-up, from the start; null: none can by itself.
    private static Duration? FirstCounted(Scenario scenario, string procedure, Duration length)
    {
        Duration? first = null;
        foreach (var request in scenario.Requests.Where(request => request.Procedure == procedure)) Note(request.At - scenario.Start);
        foreach (var demand in scenario.Demands.Where(demand => demand.Procedure == procedure))
            foreach (var flow in demand.Flows.Where(flow => flow.PerMillisecond > 0))
            {
                if (first == scenario.WarmUp) return first; // none is earlier
                if (scenario.Agencies.FirstOrDefault(agency => agency.Id == flow.Origin) is not { } origin) continue;
                var profile = RateProfile.Expected(demand, flow, origin, scenario.Start, (long)length.TotalMilliseconds);
                var at = profile.TimeAfter(scenario.WarmUp.TotalMilliseconds, 0, flow.PerMillisecond);
                if (at < length.TotalMilliseconds) Note(Duration.FromMilliseconds(at));
            }
        return first;

        void Note(Duration at)
        {
            if (at >= scenario.WarmUp && !(at >= first)) first = at;
        }
    }

    private static Duration? LongestLimit(Scenario scenario, Procedure procedure)
    {
        var instruments = scenario.Instruments.SelectMany(i => i.TimeLimits).Where(limit => limit.Procedure == procedure.Id && limit.Clock is null)
            .Select(limit => limit.Limit.Longest);
        var limits = procedure.Limits.Values.Select(limit => limit.Longest).Concat(instruments).ToList();
        return limits.Count == 0 ? null : limits.Max();
    }
}
