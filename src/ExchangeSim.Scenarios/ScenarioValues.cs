using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Layers;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios;

/// <summary>The values of a scenario as they are written, with or without a policy laid over it, and the changes that vary them.</summary>
public sealed class ScenarioValues
{
    private const string Policies = "policies", Facts = "facts";
    private readonly Mapping _tree;
    private readonly string _id;
    private readonly string? _policy;

    private readonly Unlaid? _unlaid;

    // By the last name of a path, whether fractions are refused there: reading a scenario again takes long.
    private readonly Dictionary<string, bool> _isCounted = new(StringComparer.Ordinal); // looked up, never enumerated

    internal ScenarioValues(Mapping tree, string id, string? policy, Unlaid? unlaid = null) => (_tree, _id, _policy, _unlaid) = (tree, id, policy, unlaid);

    /// <summary>The scenario with changes laid over it, or what is wrong with them.</summary>
    public ReadResult With(IReadOnlyList<Change> changes) => ScenarioFile.Read(_tree, _unlaid, _id, _policy, changes);

    /// <summary>The changes that give a figure one of its values; the ones that would change nothing are left out.</summary>
    /// <returns>The changes; or why there are none to make.</returns>
    /// <remarks>A figure inside a policy, <c>policies.NAME.changes.PATH</c>, is changed where that policy is laid over the scenario, by itself or as part
    /// of another, and nowhere else.</remarks>
    public (IReadOnlyList<Change> Changes, string? Fault) Of(string path, Level level) => Of([(path, level)]);

    /// <summary>The changes that give several figures a value each, together: different numbers of one value are all set, and factors of one number are multiplied.</summary>
    /// <returns>The changes; or why there are none to make, such as two figures that set the same value.</returns>
    public (IReadOnlyList<Change> Changes, string? Fault) Of(IReadOnlyList<(string Path, Level Level)> figures)
    {
        var combined = new CombinedChanges();
        foreach (var (path, level) in figures)
            if (Add(combined, path, level) is { } fault) return ([], fault);
        return combined.Fault is { } contradiction ? ([], contradiction) : (combined.Changes, null);
    }

    private string? Add(CombinedChanges combined, string path, Level level)
    {
        if (RunControls.Refusal(Laid(path) ?? path) is { } refusal) return $"{refusal.Message}; {refusal.Advice}";
        if (path.Split('.') is [Policies, var timed, ..] && PolicyParts.HoldsAtTimes(_tree, timed))
            return $"policy '{timed}' holds only at times, so what it says is not varied; vary the scenario's own figures, or let the policy hold always";
        if (level.IsFactor && TimedPolicy.Of(_tree, _policy)?.WhoSets(path) is { } who)
            return $"policy '{who}' sets {path} at times, so it cannot be multiplied; give it values instead of factors";
        var finder = new ValueFinder(path);
        var found = finder.In(_tree);
        if (found.Count == 0)
        {
            if (level.IsFactor || IsUnknown(path)) return finder.Fault(_tree);
            combined.Set(path, path, level.Text);
            return null;
        }
        if (level.Number is null && found.Any(v => v.IsInGroup) && Laid(path) is { } group)
        {
            combined.Set(path, group, level.Text);
            return null;
        }
        if (!level.IsFactor && level.Number is not null && found.Any(v => v.IsInGroup) && found.FirstOrDefault(v => v.Unit != found[0].Unit) is { } other)
            return $"{path} is a group of {found.Count} values of different kinds, such as {found[0].Path}: {found[0].Text} and {other.Path}: {other.Text}; name one of them";
        foreach (var value in found)
        {
            if (value.UnitFault(level) is { } bare) return $"{value.Path}{(value.Part is null ? "" : "." + value.Part)}: {bare.Message}; {bare.Advice}";
            if (FractionFault(value, level) is { } fraction) return fraction;
            if (value.At(level) is not { } edits) return $"{value.Path}: '{level.Text}' does not fit '{value.Text}'{(level.IsFactor ? ", which holds no number to multiply" : "")}";
            if (Laid(value.Path) is { } place) combined.Edit(path, place, value.Text, edits);
        }
        return null;
    }

    // A factor of what is counted, such as officers, may give no whole number: which numbers would do, the user is told, for a rounded one would be another
    // factor than was asked for.
    private string? FractionFault(WrittenValue value, Level level)
    {
        if (!level.IsFactor || value.Count is not { } count || decimal.IsInteger(count * level.Number!.Value) || Laid(value.Path) is not { } place) return null;
        var exact = count * level.Number!.Value;
        var kind = value.Path[(value.Path.LastIndexOf('.') + 1)..];
        if (!_isCounted.TryGetValue(kind, out var isCounted)) _isCounted[kind] = isCounted = !IsTaken(place, exact) && IsTaken(place, Nearest(exact));
        if (!isCounted) return null;
        decimal[] around = level.Number < 2 ? [count * level.Number!.Value, count, count * (2 - level.Number!.Value)] : [count, exact];
        var whole = string.Join(',', around.Select(Nearest).Distinct().Order().Select(NumberText.Of));
        return $"{value.Path}: {level.Text} of {value.Text} is {NumberText.Of(exact)}, and only a whole number may stand there; give values instead of factors, such as " +
            $"{value.Path}={whole}";
    }

    private bool IsTaken(string place, decimal number) => With([new Change(place, NumberText.Of(number))]).Scenario is not null;

    private static decimal Nearest(decimal number) => Math.Max(1, Math.Round(number, MidpointRounding.AwayFromZero));

    // What is not written may still be set, as long as all but its last name is known. Nothing would ask for another fact, and where only the end of a place was written nothing
    // is set at the top.
    private bool IsUnknown(string path)
    {
        if (path.StartsWith(Policies + ".", StringComparison.Ordinal)) return true;
        var parts = path.Split('.');
        return parts.Length == 1 ? WholePlaces.Advice(_tree, parts) is not null : parts[^2] == Facts || !new ValueFinder(path[..path.LastIndexOf('.')]).LeadsToGroup(_tree);
    }

    private string? Laid(string path)
    {
        if (!path.StartsWith(Policies + ".", StringComparison.Ordinal)) return path;
        if (_policy is null) return null;
        foreach (var part in PolicyParts.PoliciesOf(_tree, _policy))
        {
            var own = $"{Policies}.{part}.changes.";
            // Where a policy is made of others its own changes hold against theirs.
            if (path.StartsWith(own, StringComparison.Ordinal))
                return part == _policy || PolicyParts.OwnChangesOf(_tree, _policy).All(change => change.Key != path[own.Length..]) ? path[own.Length..] : null;
        }
        return null;
    }
}
