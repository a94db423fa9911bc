using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Layers;

/// <summary>Lays one tree over another: where both say something the upper wins, down to the single value. Lists are replaced whole.</summary>
internal static class Overlay
{
    internal static Node Lay(Node upper, Node? lower, Trail? trail)
    {
        if (lower is null) return upper;
        if (upper.IsEmpty && lower is Mapping) return lower;
        if (upper is not Mapping above || lower is not Mapping below) return upper;
        var kept = TakeBack(above, below, trail);
        var entries = new List<Entry>(kept.Entries.Count + above.Entries.Count);
        foreach (var entry in kept.Entries)
            entries.Add(above[entry.Key] is { } over ? over with { Value = Lay(over.Value, entry.Value, new Trail(entry.Key, trail)) } : entry);
        var added = above.Entries.Where(e => kept[e.Key] is null).ToList();
        entries.InsertRange(LastCase(kept, trail), added);
        return above.With(entries);
    }

    private static Mapping TakeBack(Mapping above, Mapping below, Trail? trail)
    {
        if (trail is null) return below;
        if (trail.IsIn("desks"))
            foreach (var (said, takenBack) in Contradictions.Staffing)
                if (above[said] is not null) return below.Without([.. takenBack.Where(k => above[k] is null)]);
        if (trail.IsIn("steps") && KindOf(above) is { } kind && KindOf(below) is { } before && kind != before) return below.With([]);
        return below;
    }

    private static string? KindOf(Mapping step) => StepKinds.InOrder.FirstOrDefault(k => step[k] is not null);

    // Cases that a layer adds to a branch or a decision are looked at before its `otherwise`, which must stay last.
    private static int LastCase(Mapping below, Trail? trail)
    {
        var count = below.Entries.Count;
        return trail?.Key is "cases" or StepKinds.Branch && count > 0 && below.Entries[^1].Value is Scalar { Value: "otherwise" } ? count - 1 : count;
    }

    /// <summary>Lays two libraries side by side: they may add to each other; where they contradict is reported.</summary>
    internal static Node Beside(Node first, Node second, string path, ProblemList problems)
    {
        if (first.IsEmpty || ReferenceEquals(first, second)) return second;
        if (second.IsEmpty) return first;
        if (first is Mapping one && second is Mapping other)
        {
            var entries = new List<Entry>(one.Entries.Count + other.Entries.Count);
            foreach (var entry in one.Entries)
                entries.Add(other[entry.Key] is { } same ? entry with { Value = Beside(entry.Value, same.Value, Join(path, entry.Key), problems) } : entry);
            entries.AddRange(other.Entries.Where(e => one[e.Key] is null));
            return one.With(entries);
        }
        if (!Same(first, second))
            problems.Error(second.Spot, $"'{path}' contradicts another included file", string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"see {first.Spot.File}({first.Spot.Line},{first.Spot.Column}); say it in one of them, or in the file that includes both"));
        return first;
    }

    private static bool Same(Node one, Node other) => (one, other) switch
    {
        (Scalar a, Scalar b) => a.Value == b.Value,
        (Sequence a, Sequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
        (Mapping a, Mapping b) => a.Entries.Count == b.Entries.Count && a.Entries.All(e => b[e.Key] is { } o && Same(e.Value, o.Value)),
        _ => false,
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;
}
