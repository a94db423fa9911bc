using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>Whether two agencies have the desks and channels of a procedure between them. The reader checks this for the pairs that a scenario's demand names; people may
/// choose others.</summary>
public sealed class SendableCheck(Scenario scenario)
{
    /// <summary>Why a procedure cannot be begun between two agencies, or <see cref="Refusal.None"/>.</summary>
    /// <param name="procedure">Index of the procedure.</param>
    /// <param name="from">Index of the agency that asks.</param>
    /// <param name="to">Index of the agency asked.</param>
    public Refusal Of(int procedure, int from, int to) => Of(scenario.Procedures[procedure], from, to, []);

    private Refusal Of(Procedure procedure, int from, int to, HashSet<(string, int, int)> seen) // looked up, never enumerated
    {
        if (!seen.Add((procedure.Id, from, to))) return Refusal.None;
        foreach (var step in procedure.Steps)
            if (Of(step, procedure, from, to, seen) is var refusal and not Refusal.None) return refusal;
        return Refusal.None;
    }

    private Refusal Of(Step step, Procedure procedure, int from, int to, HashSet<(string, int, int)> seen) => step.Match( // looked up, never enumerated
        work: s => AtDesk(s.At, from, to),
        send: s => Over(s.Over ?? procedure.Channel, from, to),
        wait: _ => Refusal.None,
        branch: _ => Refusal.None,
        decide: s => AtDesk(s.By, from, to),
        ask: s => HasDesk(from, s.Desk) && HasDesk(to, s.Desk) ? Over(s.Over ?? procedure.Channel, from, to) : Refusal.NoDesk,
        consult: s => Consulted(s, from, to, seen),
        fork: _ => Refusal.None,
        join: _ => Refusal.None,
        gather: _ => Refusal.None,
        close: _ => Refusal.None);

    private Refusal Consulted(ConsultStep consult, int from, int to, HashSet<(string, int, int)> seen) // looked up, never enumerated
    {
        var nested = scenario.Procedures.First(procedure => procedure.Id == consult.Procedure);
        var asked = consult.Agencies.Count > 0 ? consult.Agencies : [.. scenario.Crimes.Where(crime => crime.Lead is not null).Select(crime => crime.Lead!)];
        foreach (var third in asked.Select(id => IndexOf(id)).Where(third => third >= 0 && third != from && third != to))
            foreach (var holder in (int[])[from, to])
                if (Of(nested, holder, third, seen) is var refusal and not Refusal.None) return refusal;
        return Refusal.None;
    }

    private int IndexOf(string agency)
    {
        for (var i = 0; i < scenario.Agencies.Count; i++) if (scenario.Agencies[i].Id == agency) return i;
        return -1;
    }

    private Refusal AtDesk(Place place, int from, int to) => HasDesk(place.Side == Side.Requesting ? from : to, place.Desk) ? Refusal.None : Refusal.NoDesk;

    private bool HasDesk(int agency, string desk) => scenario.Agencies[agency].DeskIndex(desk) >= 0;

    private Refusal Over(string? channel, int from, int to) =>
        channel is not null && scenario.Channels.First(known => known.Id == channel).Joins(scenario.Agencies[from].Id, scenario.Agencies[to].Id) ? Refusal.None : Refusal.NoChannel;
}
