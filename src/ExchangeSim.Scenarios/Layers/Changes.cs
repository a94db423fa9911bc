using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios.Layers;

/// <summary>Lays single changes, each a path and a value, over a tree. Without any problem the result is the changed tree.</summary>
/// <param name="problems">Receives what is wrong with the changes.</param>
/// <param name="reported">What is wrong in the tree, and reported already: numbers in such values are left as they are; null: nothing.</param>
internal sealed class Changes(ProblemList problems, IReadOnlyList<Problem>? reported = null)
{
    /// <summary>What no change touches.</summary>
    internal static readonly string[] Fixed = ["scenario", "include", "every-agency", "policies"];
    // Names in these sections hold a dot themselves: `vietnam.ncb`, `extradition.papers`.
    internal static readonly string[] DottedSections = ["staff", "time-limits"];

    /// <summary>A tree with several changes, one after the other.</summary>
    internal static Mapping Lay(Mapping tree, IReadOnlyList<Entry> changes, ProblemList problems, IReadOnlyList<Problem>? reported = null) =>
        changes.Aggregate(tree, new Changes(problems, reported).Lay);

    internal Mapping Lay(Mapping tree, Entry change)
    {
        var parts = change.Key.Split('.');
        if (parts.Any(p => p.Length == 0))
            problems.Error(change.KeySpot, $"'{change.Key}' is not the path of a place", "write it with dots, such as agencies.laos.desks.ncb.officers");
        else if (Fixed.Contains(parts[0]))
            problems.Error(change.KeySpot, $"a change cannot touch '{parts[0]}'", parts[0] == "every-agency" ? "write agencies.* instead" : null);
        else if (RunControls.Refusal(change.Key) is { } refusal)
            problems.Error(change.KeySpot, refusal.Message, refusal.Advice);
        else
            return (Mapping)(Into(tree, parts, 0, null, change) ?? tree);
        return tree;
    }

    // Null: nothing was changed. Under `*` that is no problem as long as one of the names has the place.
    private Node? Into(Node node, string[] parts, int at, Trail? trail, Entry change, bool quiet = false)
    {
        if (at == parts.Length) return Overlay.Lay(change.Value, node, trail);
        if (node is Scalar wrong && at == parts.Length - 1 && IsReported(wrong)) return wrong;
        if (node is Scalar text && at == parts.Length - 1 && NumbersIn(text) is { Count: > 0 } numbers) return NumberIn(text, numbers, parts[at], change, quiet);
        if (node is not Mapping map) return at == 1 ? null : Wrong(change, quiet, $"'{Until(parts, at)}' has no parts", null); // of a section that is none it is said there
        if (parts[at] == "*") return Each(map, parts, at, trail, change, quiet);
        var isDotted = DottedSections.Contains(trail?.Key);
        for (var count = parts.Length - at; count > 0; count--)
            if (map[Joined(parts, at, count)] is { } entry && (at + count == parts.Length || !isDotted || entry.Value is Mapping))
            {
                var changed = Into(entry.Value, parts, at + count, new Trail(entry.Key, trail), change, quiet);
                return changed is null ? null : Replace(map, entry, changed, at + count == parts.Length ? change.KeySpot : entry.KeySpot);
            }
        return Added(map, parts, at, trail, change, quiet);
    }

    private bool IsReported(Scalar text) => reported is not null && reported.Any(problem => problem.IsError && problem.File == text.Spot.File && problem.Line == text.Spot.Line
        && problem.Column >= text.Spot.Column && problem.Column <= text.At(text.Written.Length).Column + 1);

    private static List<string> NumbersIn(Scalar text) => [.. NumberText.In(text.Value).Select(n => n.Name).OfType<string>()];

    // One number of a random length, such as its mean.
    private Node? NumberIn(Scalar text, List<string> numbers, string name, Entry change, bool quiet)
    {
        if (!numbers.Contains(name)) return Wrong(change, quiet, $"there is no '{name}' in '{text.Value}'", new Names(numbers).Advice(name));
        if (change.Value is Scalar value && new Level(value.Value) is { Number: not null, IsFactor: false } number)
        {
            var written = new WrittenValue(change.Key, text.Value, name);
            if (written.UnitFault(number) is not { } bare) return new Scalar(value.Spot, NumberEdit.Applied(text.Value, written.At(number)!), null);
            problems.Error(value.Spot, bare.Message, bare.Advice);
            return text;
        }
        return Wrong(change, quiet, $"the {name} of '{text.Value}' must be a number with its unit, if it has one", null);
    }

    private Mapping? Each(Mapping map, string[] parts, int at, Trail? trail, Entry change, bool quiet)
    {
        var any = false;
        var entries = new List<Entry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            var changed = Into(entry.Value, parts, at + 1, new Trail(entry.Key, trail), change, quiet: true);
            any |= changed is not null;
            entries.Add(changed is null ? entry : entry with { Value = changed, KeySpot = at + 1 == parts.Length ? change.KeySpot : entry.KeySpot });
        }
        if (any) return map.With(entries);
        Wrong(change, quiet, $"nothing under '{Until(parts, at)}' has the place '{change.Key}'", null);
        return null;
    }

    private Mapping? Added(Mapping map, string[] parts, int at, Trail? trail, Entry change, bool quiet)
    {
        var left = parts.Length - at;
        var known = new Names([.. map.Entries.Select(e => e.Key)]);
        var isDotted = DottedSections.Contains(trail?.Key);
        var isNewSwitch = at == 1 && parts[0] == "switches";
        var mayAdd = (left == 1 && !isNewSwitch) || (left == 2 && isDotted);
        if (mayAdd) return (Mapping)Overlay.Lay(map.With([new Entry(Joined(parts, at, left), change.KeySpot, change.Value)]), map, trail);
        var advice = known.Advice(parts[at]);
        if (Words.Nearest(parts[at], known.All) is null && at > 0 && left == 2)
            advice = Inside(map, parts, at) ?? $"to add it write: {Until(parts, at + 1)}: {{ {parts[^1]}: ... }}";
        Wrong(change, quiet, at == 0 ? $"there is no '{parts[at]}' to change" : $"there is no '{parts[at]}' in '{Until(parts, at)}'", advice);
        return null;
    }

    // A part of the path may have been left out: agencies.laos.ncb for agencies.laos.desks.ncb.
    private static string? Inside(Mapping map, string[] parts, int at)
    {
        foreach (var entry in map.Entries)
            if (entry.Value is Mapping part && part[parts[at]] is not null) return $"did you mean {Until(parts, at)}.{entry.Key}.{Joined(parts, at, parts.Length - at)}?";
        return null;
    }

    private Node? Wrong(Entry change, bool quiet, string message, string? advice)
    {
        if (!quiet) problems.Error(change.KeySpot, message, advice);
        return null;
    }

    private static Mapping Replace(Mapping map, Entry old, Node value, Spot keySpot) =>
        map.With([.. map.Entries.Select(e => ReferenceEquals(e, old) ? e with { Value = value, KeySpot = keySpot } : e)]);

    private static string Joined(string[] parts, int at, int count) => string.Join('.', parts, at, count);
    private static string Until(string[] parts, int at) => Joined(parts, 0, at);
}
