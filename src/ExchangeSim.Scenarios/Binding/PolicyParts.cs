using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Policies that are made of others: which they are, and what all of them change together. First what the others change, in the order in which they are named, then the
/// policy's own changes.</summary>
internal static class PolicyParts
{
    internal const string WithKey = "with", ChangesKey = "changes", FromKey = "from", UntilKey = "until", WhenKey = "when";

    /// <summary>The changes of a policy with all that it is made of, as they stand in the file; each policy once, at its first place.</summary>
    internal static IReadOnlyList<Entry> ChangesOf(Mapping tree, string policy) => [.. PoliciesOf(tree, policy).SelectMany(part => OwnChangesOf(tree, part))];

    /// <summary>The policies that a policy is made of, those of others before them, and itself as the last.</summary>
    internal static IReadOnlyList<string> PoliciesOf(Mapping tree, string policy)
    {
        var parts = new List<string>();
        Add(tree, policy, parts, []);
        return parts;
    }

    /// <summary>What a policy changes itself.</summary>
    internal static IReadOnlyList<Entry> OwnChangesOf(Mapping tree, string policy) => (Of(tree, policy)?[ChangesKey]?.Value as Mapping)?.Entries ?? [];

    /// <summary>The policies that one names under <c>with</c>.</summary>
    internal static IReadOnlyList<string> WithOf(Mapping tree, string policy) => Of(tree, policy)?[WithKey]?.Value switch
    {
        Sequence list => [.. list.Items.OfType<Scalar>().Select(item => item.Value.Trim())],
        Scalar { IsEmpty: false } one => [one.Value.Trim()],
        _ => [],
    };

    /// <summary>The policies that a policy is made of, as above, each with the one whose times hold for it: itself, or one that it is part of; null: it always holds.</summary>
    internal static IReadOnlyList<(string Part, string? Times)> TimesOf(Mapping tree, string policy)
    {
        var ways = new List<(string Part, string? Times)>();
        AddWays(tree, policy, null, ways, []);
        return [.. ways.DistinctBy(way => way.Part)];
    }

    /// <summary>Whether a policy has times of its own.</summary>
    internal static bool HasTimes(Mapping tree, string policy) =>
        Of(tree, policy) is { } map && (map[FromKey] is not null || map[UntilKey] is not null || map[WhenKey] is not null);

    /// <summary>Whether a policy holds only at times, by itself or as a part of another.</summary>
    internal static bool HoldsAtTimes(Mapping tree, string policy) =>
        Reading.KeysOf(tree, "policies").All.Any(whole => TimesOf(tree, whole).Any(part => part.Part == policy && part.Times is not null));

    /// <summary>A part that would hold at two times, and whose times they are; null: there is none.</summary>
    internal static (string Part, string First, string Second)? TimesConflict(Mapping tree, string policy)
    {
        var ways = new List<(string Part, string? Times)>();
        AddWays(tree, policy, null, ways, []);
        foreach (var (part, times) in ways)
            if (ways.FirstOrDefault(way => way.Part == part && way.Times != times) is { Part: not null } other) return (part, times ?? part, other.Times ?? part);
        return null;
    }

    // Every way by which a part comes in; one with times of its own within one with times comes in twice.
    private static void AddWays(Mapping tree, string policy, string? times, List<(string Part, string? Times)> ways, List<string> open)
    {
        if (open.Contains(policy)) return;
        open.Add(policy);
        var own = HasTimes(tree, policy) ? policy : times;
        foreach (var part in WithOf(tree, policy)) AddWays(tree, part, own, ways, open);
        open.RemoveAt(open.Count - 1);
        ways.Add((policy, own));
        if (times is not null && own != times) ways.Add((policy, times));
    }

    /// <summary>Whether a policy is part of itself.</summary>
    internal static bool IsCircular(Mapping tree, string policy) => WithOf(tree, policy).Any(part => PoliciesOf(tree, part).Contains(policy));

    /// <summary>A change of each of two parts that cannot both hold, and that the policy's own changes do not decide; null: there is none.</summary>
    internal static (string First, Entry One, string Second, Entry Other)? Conflict(Mapping tree, string policy)
    {
        var own = OwnChangesOf(tree, policy);
        var parts = WithOf(tree, policy).Distinct()
            .Select(part => (Name: part, Changes: ChangesOf(tree, part).Where(change => own.All(one => one.Key != change.Key)).ToList())).ToList();
        for (var i = 0; i < parts.Count; i++)
            for (var j = i + 1; j < parts.Count; j++)
                foreach (var one in parts[i].Changes)
                    foreach (var other in parts[j].Changes)
                        if (Contradict(one, other)) return (parts[i].Name, one, parts[j].Name, other);
        return null;
    }

    // The same line may come in by two ways.
    private static bool Contradict(Entry one, Entry other) =>
        one.KeySpot != other.KeySpot && Meet(one.Key.Split('.'), other.Key.Split('.')) && !(one.Key == other.Key && NodeText.Of(one.Value) == NodeText.Of(other.Value));

    // One of them is the other's place, a part of it, or may be by a star.
    internal static bool Meet(string[] one, string[] other)
    {
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
            if (one[i] != other[i] && one[i] != "*" && other[i] != "*") return false;
        return true;
    }

    private static void Add(Mapping tree, string policy, List<string> parts, HashSet<string> begun)
    {
        if (!begun.Add(policy)) return;
        foreach (var part in WithOf(tree, policy)) Add(tree, part, parts, begun);
        parts.Add(policy);
    }

    private static Mapping? Of(Mapping tree, string policy) => (tree["policies"]?.Value as Mapping)?[policy]?.Value as Mapping;
}
