using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Layers;

/// <summary>A policy of which some changes hold only at times: it becomes a scenario for every set of them that may hold together, and a run goes from one to another.</summary>
internal sealed class TimedPolicy
{
    private readonly Mapping _tree;
    private readonly string _policy;
    private readonly IReadOnlyList<(string Part, string? Times)> _parts;
    private readonly string[] _timed;

    private TimedPolicy(Mapping tree, string policy, IReadOnlyList<(string Part, string? Times)> parts) =>
        (_tree, _policy, _parts, _timed) = (tree, policy, parts, [.. parts.Select(part => part.Times).OfType<string>().Distinct()]);

    /// <summary>The policy; null: it always holds as a whole.</summary>
    internal static TimedPolicy? Of(Mapping tree, string? policy) =>
        policy is not null && PolicyParts.TimesOf(tree, policy) is var parts && parts.Any(part => part.Times is not null) ? new TimedPolicy(tree, policy, parts) : null;

    /// <summary>The policy that holds only at times and sets this place, a part of it or all around it; null: none does.</summary>
    internal string? WhoSets(string path) => _parts.FirstOrDefault(part => part.Times is not null
        && PolicyParts.OwnChangesOf(_tree, part.Part).Any(change => PolicyParts.Meet(change.Key.Split('.'), path.Split('.')))).Part;

    /// <summary>Binds the scenario at the start, with its timeline. What cannot change during a run is an error at the line that changes it.</summary>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="bind">Binds the scenario with these changes laid over it, or reports why there is none.</param>
    internal Scenario? Bind(ProblemList problems, Func<IReadOnlyList<Entry>, Scenario?> bind)
    {
        var all = (1u << _timed.Length) - 1;
        if (_timed.Length > Timeline.Most)
        {
            problems.Error(SpotOf(_policy), $"policy '{_policy}' is made of more than {Timeline.Most} policies that hold only at times", "leave some out");
            return null;
        }
        var before = problems.Errors;
        if (bind(Under(all)) is not { } whole || problems.Errors > before) return null;
        var timeline = new Written([.. _timed.Select(name => whole.Policies.Single(policy => policy.Id == name).Times!)]);
        if (timeline.Policies.Count(times => times.When is not null) > Timeline.MostReacting)
        {
            problems.Error(SpotOf(_policy), $"policy '{_policy}' is made of more than {Timeline.MostReacting} policies that react to a figure", "leave some out");
            return null;
        }
        timeline.Add(all, whole);
        foreach (var holding in timeline.Reachable(whole.Start).Where(holding => holding != all).ToList())
        {
            if (bind(Under(holding)) is not { } scenario) return null;
            timeline.Add(holding, scenario);
        }
        var start = timeline.Under(timeline.DatedAt(whole.Start));
        Check(start, timeline, problems, bind);
        WarnOfLate(whole, timeline, problems);
        return problems.Errors > before ? null : start with { Timeline = timeline };
    }

    private List<Entry> Under(uint holding) => [.. _parts.Where(part => part.Times is null || (holding >> Array.IndexOf(_timed, part.Times) & 1) != 0)
        .SelectMany(part => PolicyParts.OwnChangesOf(_tree, part.Part))];

    private void Check(Scenario start, Written timeline, ProblemList problems, Func<IReadOnlyList<Entry>, Scenario?> bind)
    {
        if (timeline.Scenarios.Select(other => RunShape.FirstDifference(start, other)).FirstOrDefault(found => found is not null) is not { } difference) return;
        var before = problems.Errors;
        var always = _parts.Where(part => part.Times is null).SelectMany(part => PolicyParts.OwnChangesOf(_tree, part.Part)).ToList();
        if (bind(always) is { } usual)
            foreach (var change in _parts.Where(part => part.Times is not null).SelectMany(part => PolicyParts.OwnChangesOf(_tree, part.Part)))
                if (bind([.. always, change]) is { } one && RunShape.FirstDifference(usual, one) is { } what) problems.Error(change.KeySpot, Message(what), Advice(what));
        if (problems.Errors == before) problems.Error(SpotOf(_policy), Message(difference), Advice(difference));
    }

    private static string Message(string what) => $"this cannot change during a run: {what}";

    private static string Advice(string what) => what switch
    {
        "the demand" => "write periods: at the demand for other rates in some years or months, or let the policy hold always, without from:, until: and when:",
        "the injects" => "write another inject, with at: or when:, or let the policy hold always, without from:, until: and when:",
        _ => "let the policy hold always, without from:, until: and when:",
    };

    private void WarnOfLate(Scenario whole, Written timeline, ProblemList problems)
    {
        if (whole.Length is not { } length) return;
        foreach (var times in timeline.Policies)
            if (times.From >= whole.Start + length) problems.Warn(SpotOf(times.Policy), $"the run ends before policy '{times.Policy}' begins", "write an earlier day");
            else if (times.Until <= whole.Start) problems.Warn(SpotOf(times.Policy), $"policy '{times.Policy}' ends before the run begins", "write a later day");
    }

    private Spot SpotOf(string policy) => (_tree["policies"]!.Value as Mapping)![policy]!.KeySpot;

    private sealed class Written(IReadOnlyList<PolicyTimes> policies) : Timeline
    {
        private readonly SortedDictionary<uint, Scenario> _scenarios = [];

        public override IReadOnlyList<PolicyTimes> Policies => policies;

        internal IEnumerable<Scenario> Scenarios => _scenarios.Values;

        internal void Add(uint holding, Scenario scenario) => _scenarios[holding] = scenario;

        public override Scenario Under(uint holding) =>
            _scenarios.TryGetValue(holding, out var scenario) ? scenario : throw new ArgumentException("these policies never hold together", nameof(holding));
    }
}
