using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether every agency that can come to a step has the desk it needs.</summary>
internal static class DeskChecks
{
    private const int MostShown = 5;

    internal static void Run(Draft draft, Reach reach, ProblemList problems)
    {
        foreach (var agency in draft.Agencies)
            foreach (var desk in agency.Desks)
                if (desk.HandledBy is not null && agency.DeskIndex(desk.Id) < 0)
                    problems.Error(draft.At("agencies", agency.Id, "desks", desk.Id, "handled-by"), $"desk '{desk.Id}' of '{agency.Id}' is handled by itself in the end",
                        "one of the desks needs officers");
        var agencies = draft.Agencies.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var procedure in reach.Procedures)
            foreach (var side in new[] { Side.Requesting, Side.Requested })
            {
                var present = reach.On(side, procedure.Id).Select(agencies.GetValueOrDefault).OfType<Agency>().ToList();
                foreach (var step in procedure.Steps)
                    if (Needed(draft, procedure, step) is { } need && need.Place.Side == side)
                        Check(draft, procedure, step, need.Key, need.Place, present, problems);
            }
    }

    private static void Check(Draft draft, Procedure procedure, Step step, string key, Place place, List<Agency> present, ProblemList problems)
    {
        var without = present.Where(a => a.DeskIndex(place.Desk) < 0 && a.Desks.All(d => d.Id != place.Desk)).ToList();
        if (without.Count == 0) return;
        var names = string.Join(", ", without.Take(MostShown).Select(a => a.Id)) + (without.Count > MostShown ? ", ..." : "");
        var known = new Names([.. without[0].Desks.Select(d => d.Id)]);
        var advice = Words.Nearest(place.Desk, known.All) is { } near ? $"did you mean '{near}'?"
            : "add it to these agencies, or under every-agency; it may be handled-by another desk";
        problems.Error(draft.At("procedures", procedure.Id, "steps", step.Id, key),
            $"step '{step.Id}' of '{procedure.Id}' needs the desk '{place.Desk}', which is missing at {names}", advice);
    }

    private static (string Key, Place Place)? Needed(Draft draft, Procedure procedure, Step step) => step.Match<(string Key, Place Place)?>(
        work: s => ("at", s.At), send: _ => null, wait: s => s.Desk is null ? null : Written(draft, procedure, s, "at"), branch: _ => null, decide: s => ("decide", s.By),
        ask: s => Written(draft, procedure, s, "ask"), consult: _ => null, fork: _ => null, join: _ => null, gather: _ => null, close: _ => null);

    private static (string, Place)? Written(Draft draft, Procedure procedure, Step step, string key) =>
        draft.Text("procedures", procedure.Id, "steps", step.Id, key) is { } text && Places.Parse(text) is { Fault: null } read ? (key, read.Value) : null;
}
