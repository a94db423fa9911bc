using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether every agency that can come to a step has the desk it needs.</summary>
internal static class DeskChecks
{
    private const int MostShown = 5;

    private sealed record Lack(string Desk, Procedure Procedure, Step Step, Spot Spot, List<Agency> Agencies);

    internal static void Run(Draft draft, Reach reach, ProblemList problems)
    {
        foreach (var agency in draft.Agencies)
            foreach (var desk in agency.Desks)
                if (desk.HandledBy is not null && agency.DeskIndex(desk.Id) < 0)
                    problems.Error(draft.At("agencies", agency.Id, "desks", desk.Id, "handled-by"), $"desk '{desk.Id}' of '{agency.Id}' is handled by itself in the end",
                        "one of the desks needs officers");
        // Many steps may need a desk that is missing: it is one mistake.
        foreach (var desk in Lacks(draft, reach).GroupBy(lack => lack.Desk, StringComparer.Ordinal)) Report(draft, [.. desk], problems);
    }

    private static IEnumerable<Lack> Lacks(Draft draft, Reach reach)
    {
        var agencies = draft.Agencies.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var procedure in reach.Procedures)
            foreach (var side in new[] { Side.Requesting, Side.Requested })
            {
                var present = reach.On(side, procedure.Id).Select(agencies.GetValueOrDefault).OfType<Agency>().ToList();
                foreach (var step in procedure.Steps)
                {
                    if (Needed(draft, procedure, step) is not { } need || need.Place.Side != side) continue;
                    var without = present.Where(a => a.DeskIndex(need.Place.Desk) < 0 && a.Desks.All(d => d.Id != need.Place.Desk)).ToList();
                    if (without.Count > 0)
                        yield return new Lack(need.Place.Desk, procedure, step, draft.At("procedures", procedure.Id, "steps", step.Id, need.Key), without);
                }
            }
    }

    private static void Report(Draft draft, List<Lack> lacks, ProblemList problems)
    {
        // A step that the scenario itself writes is the place to look at; what only a library writes is put right at the scenario's agencies.
        var shown = lacks.Find(lack => draft.Reading.IsOwn(lack.Spot)) ?? lacks[0];
        var without = lacks.SelectMany(lack => lack.Agencies).Distinct().ToList();
        var names = string.Join(", ", without.Take(MostShown).Select(a => a.Id)) + (without.Count > MostShown ? ", ..." : "");
        var steps = lacks.Select(lack => (lack.Procedure.Id, lack.Step.Id)).Distinct().Count();
        var need = steps == 1 ? "needs" : string.Create(CultureInfo.InvariantCulture, $"and {steps - 1} other step{(steps == 2 ? "" : "s")} need");
        var known = new Names([.. without[0].Desks.Select(d => d.Id)]);
        var advice = Words.Nearest(shown.Desk, known.All) is { } near ? $"did you mean '{near}'?"
            : "add it to these agencies, or under every-agency; it may be handled-by another desk";
        problems.Error(Place(draft, shown.Spot, without[0].Id),
            $"step '{shown.Step.Id}' of '{shown.Procedure.Id}' {need} the desk '{shown.Desk}', which is missing at {names}", advice);
    }

    private static Spot Place(Draft draft, Spot step, string agency)
    {
        Spot[] places = draft.Tree["every-agency"] is null ? [step, draft.At("agencies", agency)] : [step, draft.At("every-agency", "desks"), draft.At("agencies", agency)];
        return places.FirstOrDefault(draft.Reading.IsOwn, step);
    }

    private static (string Key, Place Place)? Needed(Draft draft, Procedure procedure, Step step) => step.Match<(string Key, Place Place)?>(
        work: s => ("at", s.At), send: _ => null, wait: s => s.Desk is null ? null : Written(draft, procedure, s, "at"), branch: _ => null, decide: s => ("decide", s.By),
        ask: s => Written(draft, procedure, s, "ask"), consult: _ => null, fork: _ => null, join: _ => null, gather: _ => null, close: _ => null);

    private static (string, Place)? Written(Draft draft, Procedure procedure, Step step, string key) =>
        draft.Text("procedures", procedure.Id, "steps", step.Id, key) is { } text && Places.Parse(text) is { Fault: null } read ? (key, read.Value) : null;
}
