using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Checks;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Review;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios;

/// <summary>A scenario file with everything it includes: read, merged, checked and bound. Reading never throws for what stands in the file.</summary>
public sealed class ScenarioFile
{
    private readonly ProblemList _problems = new();
    private readonly HashSet<Problem> _ofPolicies = [];
    private readonly string _id;
    private readonly string? _policy;
    private readonly IReadOnlyList<Change> _changes;

    private ScenarioFile(string id, string? policy, IReadOnlyList<Change>? changes) => (_id, _policy, _changes) = (id, policy, changes ?? []);

    /// <summary>Reads a file and what it includes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="policy">The policy to lay over it; null: the baseline, and all policies are checked as well.</param>
    /// <param name="changes">Single changes to lay over that.</param>
    /// <param name="elsewhere">Gives the file that is meant by a name where there is none of that name, or null; null: a name means nothing else.</param>
    /// <param name="elsewhereIs">Where that function looks, in words for a message.</param>
    public static ReadResult Read(string path, string? policy = null, IReadOnlyList<Change>? changes = null, Func<string, string?>? elsewhere = null, string? elsewhereIs = null)
    {
        var file = new ScenarioFile(Path.GetFileNameWithoutExtension(path), policy, changes);
        return file.Run(path.Replace('\\', '/'), (name, mentioned) =>
            FileText.Bytes(File.Exists(name) ? name : elsewhere?.Invoke(name) ?? name, mentioned, file._problems, elsewhereIs) is { } bytes
                ? FileText.Decode(bytes, name, file._problems) : null);
    }

    /// <summary>Reads a text; its includes come from a function that gives their text by name, or null when there is none.</summary>
    public static ReadResult ReadText(string text, string name, string? policy = null, Func<string, string?>? include = null, IReadOnlyList<Change>? changes = null)
    {
        var file = new ScenarioFile(Path.GetFileNameWithoutExtension(name), policy, changes);
        return file.Run(name, (wanted, mentioned) =>
        {
            var found = wanted == name ? text : include?.Invoke(wanted);
            if (found is null) file._problems.Error(mentioned, $"there is no file '{wanted}'");
            return found is null ? null : FileText.Check(found, wanted, file._problems);
        });
    }

    /// <summary>The values of a text that was read before without a problem, as they are written, to be varied.</summary>
    /// <param name="name">The text's name.</param>
    /// <param name="textOf">Gives it and its includes by name.</param>
    /// <param name="policy">The policy to lay over it.</param>
    /// <exception cref="ArgumentException">The text has problems.</exception>
    public static ScenarioValues Values(string name, Func<string, string?> textOf, string? policy = null)
    {
        var problems = new ProblemList();
        var includes = new Includes((wanted, _) => textOf(wanted), problems);
        var tree = includes.Read(name, new Spot(name, 1, 1));
        if (tree is null || problems.Errors > 0) throw new ArgumentException("the text has problems", nameof(name));
        tree = EveryAgency.Lay(tree);
        return new ScenarioValues(policy is null ? tree : Changes.Lay(tree, PolicyParts.ChangesOf(tree, policy), problems), Path.GetFileNameWithoutExtension(name), policy,
            new Unlaid(tree, includes.Parameters));
    }

    /// <summary>Looks through a text that was read before without an error, and through its policies, for what is probably not meant.</summary>
    /// <param name="name">The text's name.</param>
    /// <param name="textOf">Gives it and its includes by name.</param>
    /// <exception cref="ArgumentException">The text has errors.</exception>
    public static ScenarioReview Review(string name, Func<string, string?> textOf)
    {
        var problems = new ProblemList();
        var tree = new Includes((wanted, _) => textOf(wanted), problems).Read(name, new Spot(name, 1, 1));
        if (tree is null || problems.Errors > 0) throw new ArgumentException("the text has errors", nameof(name));
        return new Reviewer(EveryAgency.Lay(tree), name, Path.GetFileNameWithoutExtension(name)).Review();
    }

    /// <summary>What a tree becomes with changes: the same as reading its text with them, without reading it again.</summary>
    internal static ReadResult Read(Mapping laid, Unlaid? unlaid, string id, string? policy, IReadOnlyList<Change> changes)
    {
        var file = new ScenarioFile(id, policy, changes);
        if (unlaid is not null && TimedPolicy.Of(unlaid.Tree, policy) is { } timed) return new ReadResult(file.AtTimes(timed, unlaid), file._problems.Kept, []);
        var tree = Changes.Lay(laid, UncertainScenario.Entries(changes, file._problems), file._problems);
        var scenario = file._problems.Errors > 0 ? null : file.Bind(tree, file._problems, unlaid);
        return new ReadResult(scenario, file._problems.Kept, []);
    }

    /// <summary>What a tree becomes in which uncertain numbers are drawn and everything else is laid.</summary>
    internal static Scenario? BindDrawn(Mapping laid, ProblemList problems, string id, string? policy) => new ScenarioFile(id, policy, null).Bind(laid, problems);

    private ReadResult Run(string name, Func<string, Spot, string?> textOf)
    {
        var includes = new Includes(textOf, _problems);
        // Without a library nearly every name is unknown: what is missing is reported alone.
        var scenario = includes.Read(name, new Spot(name, 1, 1)) is { } tree && !includes.HasGaps
            ? Scenario(new Unlaid(EveryAgency.Lay(tree), includes.Parameters)) : null;
        var order = includes.Sources.Select((s, i) => (s.File, i)).ToDictionary(p => p.File, p => p.i, StringComparer.Ordinal);
        var problems = _problems.Kept.OrderBy(p => order.GetValueOrDefault(p.File, int.MaxValue)).ThenBy(p => p.Line).ThenBy(p => p.Column).ToList();
        return new ReadResult(_problems.Errors > 0 ? null : scenario, problems, includes.Sources);
    }

    private Scenario? Scenario(Unlaid unlaid)
    {
        var tree = unlaid.Tree;
        if (_policy is not null && !PolicyNames(tree).Contains(_policy))
        {
            _problems.Error(tree["policies"]?.KeySpot ?? tree.Spot, $"there is no policy '{_policy}'", PolicyNames(tree).Advice(_policy));
            return null;
        }
        if (TimedPolicy.Of(tree, _policy) is { } timed) return AtTimes(timed, unlaid);
        var laid = _policy is null ? tree : Laid(tree, _policy);
        var outside = UncertainScenario.Entries(_changes, _problems);
        if (_problems.Errors > 0 && outside.Count > 0) return null;
        var scenario = Bind(Changes.Lay(laid, outside, _problems), _problems, unlaid, isJudgedBy: _policy is null);
        // A policy that is made of others comes after them, and what is wrong in one of these is not said again.
        if (_policy is null) foreach (var policy in PolicyNames(tree).All.OrderBy(name => PolicyParts.PoliciesOf(tree, name).Count)) Check(policy, tree);
        return scenario;
    }

    // Of a policy that holds only at times: the scenario at the start, with those of other times.
    private Scenario? AtTimes(TimedPolicy timed, Unlaid unlaid)
    {
        var outside = UncertainScenario.Entries(_changes, _problems);
        if (_problems.Errors > 0) return null;
        Draft? draft = null;
        var scenario = timed.Bind(_problems, changes =>
        {
            var laid = Changes.Lay(Changes.Lay(unlaid.Tree, changes, _problems), outside, _problems);
            return (draft = RootBinder.Bind(laid, _problems)) is null ? null : Bound(draft, _problems);
        });
        return scenario is null || _problems.Errors > 0 ? null
            : scenario with { Uncertainty = new UncertainReader(unlaid, _id, _problems).Read(draft!, scenario, _policy, _changes) };
    }

    private Scenario? Bound(Draft draft, ProblemList problems)
    {
        var reach = AllChecks.Run(draft, problems);
        return problems.Errors > 0 ? null : Assembly.Of(draft, reach, _id, _policy);
    }

    // A policy may fail to change a value only because that value is wrong itself.
    private Mapping Laid(Mapping tree, string policy)
    {
        var own = new ProblemList();
        var laid = Changes.Lay(tree, PolicyParts.ChangesOf(tree, policy), own);
        if (own.Errors == 0) return laid;
        Bind(tree, _problems);
        return Changes.Lay(tree, PolicyParts.ChangesOf(tree, policy), _problems, [.. _problems.Kept]);
    }

    // Goals are the same for the baseline and every policy; of the baseline each must be known.
    private Scenario? Bind(Mapping tree, ProblemList problems, Unlaid? unlaid = null, bool isJudgedBy = false)
    {
        if (RootBinder.Bind(tree, problems) is not { } draft) return null;
        var reach = AllChecks.Run(draft, problems);
        if (isJudgedBy && problems.Errors == 0) GoalChecks.Run(draft, problems);
        if (problems.Errors > 0) return null;
        var scenario = Assembly.Of(draft, reach, _id, _policy);
        if (isJudgedBy) GlossaryBinder.Check(draft, scenario, problems);
        return unlaid is null || problems.Errors > 0 ? scenario
            : scenario with { Uncertainty = new UncertainReader(unlaid, _id, problems).Read(draft, scenario, _policy, _changes) };
    }

    // What is wrong in the baseline too was reported with it.
    private void Check(string policy, Mapping tree)
    {
        var own = new ProblemList();
        if (TimedPolicy.Of(tree, policy) is { } timed) timed.Bind(own, changes => Bind(Changes.Lay(tree, changes, own, _problems.Kept), own));
        else Bind(Changes.Lay(tree, PolicyParts.ChangesOf(tree, policy), own, _problems.Kept), own);
        var known = _problems.Kept.ToHashSet();
        var isComposed = PolicyParts.WithOf(tree, policy).Count > 0;
        foreach (var p in own.Kept.Where(p => !known.Contains(p)))
            if (_ofPolicies.Add(p) || !isComposed) _problems.Add(new Spot(p.File, p.Line, p.Column), $"policy {policy}: {p.Message}", p.Advice, p.IsError);
    }

    private static Names PolicyNames(Mapping tree) => Reading.KeysOf(tree, "policies");
}
