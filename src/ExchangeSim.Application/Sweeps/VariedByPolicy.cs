using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Sweeps;

/// <summary>Changes of policies of which nothing is left, because what they set is varied.</summary>
internal static class VariedByPolicy
{
    /// <summary>The figures with a note on each of them.</summary>
    internal static SweepFigures Noted(SweepFigures figures, Scenario scenario) => figures with { Notes = [.. figures.Notes, .. Notes(figures, scenario)] };

    private static IEnumerable<Note> Notes(SweepFigures figures, Scenario scenario) =>
        from policy in scenario.Policies.Where(policy => figures.Policies.Contains(policy.Id))
        from varied in Enumerable.Range(0, figures.Varied.Count).Where(varied => IsSet(figures, varied))
        where policy.Changes.Any(change => IsOneOf(change.Path, figures.Varied[varied]))
        select new Note(NoteForms.PolicyVaried, new Verbatim(policy.Id), new Verbatim(figures.Varied[varied]));

    // A factor is one of what the policy sets.
    private static bool IsSet(SweepFigures figures, int varied) => figures.Points.Any(point => point.Settings[varied].Text is { } text && !text.StartsWith('x'));

    // In either a star stands for every name of its place, and a group for all that is in it.
    private static bool IsOneOf(string changed, string varied) =>
        changed.Split('.').Zip(varied.Split('.')).All(names => names.First == names.Second || names.First == "*" || names.Second == "*");
}
