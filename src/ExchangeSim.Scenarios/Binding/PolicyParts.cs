using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Policies that are made of others: which they are, and what all of them change together. First what the others change, in the order in which they are named, then the
/// policy's own changes.</summary>
internal static class PolicyParts
{
    internal const string WithKey = "with", ChangesKey = "changes";

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
    private static bool Meet(string[] one, string[] other)
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
