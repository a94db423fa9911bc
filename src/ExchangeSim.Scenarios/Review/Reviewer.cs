using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Checks;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Looks through a scenario and its policies.</summary>
/// <param name="tree">The scenario with its libraries.</param>
/// <param name="file">Its own file.</param>
/// <param name="id">Its id.</param>
internal sealed class Reviewer(Mapping tree, string file, string id)
{
    private readonly IReadOnlyList<string> _policies = Reading.KeysOf(tree, "policies").All;

    internal ScenarioReview Review()
    {
        var problems = new ProblemList();
        var (reviewed, scenario) = Look(null, problems);
        foreach (var policy in _policies) Policy(policy, scenario, problems);
        return new ScenarioReview(reviewed.Draft, file, reviewed.Notes,
            [.. problems.Kept.Where(problem => !problem.IsError).OrderBy(problem => problem.File != file).ThenBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private void Policy(string policy, Scenario scenario, ProblemList problems)
    {
        var own = new ProblemList();
        var (laid, changed) = Look(policy, own);
        if (PolicyReview.AreSame(scenario, changed))
            problems.Warn(laid.Draft.At("policies", policy), $"policy '{policy}' changes nothing that a run depends on",
                "look at its paths and values: what they set is so already, or nothing uses it");
        var known = problems.Kept.ToHashSet();
        foreach (var problem in own.Kept.Where(problem => !problem.IsError && !known.Contains(problem)))
            problems.Warn(new Spot(problem.File, problem.Line, problem.Column), $"policy {policy}: {problem.Message}", problem.Advice);
    }

    private (Reviewed Reviewed, Scenario Scenario) Look(string? policy, ProblemList problems)
    {
        var laid = policy is null ? tree : Changes.Lay(tree, PolicyParts.ChangesOf(tree, policy), problems);
        var draft = RootBinder.Bind(laid, problems);
        var reach = draft is null ? null : AllChecks.Run(draft, problems);
        if (draft is null || problems.Errors > 0) throw new InvalidOperationException("a text with errors is looked through");
        var reviewed = new Reviewed(draft, reach!, file, problems);
        HolidayReview.Run(reviewed);
        // A policy may ask what had been with a treaty before its time.
        if (policy is null) new InstrumentReview(reviewed, [.. _policies.SelectMany(one => PolicyParts.ChangesOf(tree, one)).Select(change => change.Key)]).Run();
        InstrumentUse.Run(reviewed);
        ChannelReview.Run(reviewed);
        DemandReview.Run(reviewed);
        BatchReview.Run(reviewed);
        return (reviewed, Assembly.Of(draft, reach!, id, policy));
    }
}
