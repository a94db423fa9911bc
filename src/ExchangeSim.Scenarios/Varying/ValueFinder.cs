using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Varying;

/// <summary>Finds the values that a path means in a tree.</summary>
internal sealed class ValueFinder(string path)
{
    private readonly string[] _parts = path.Split('.');
    private readonly List<WrittenValue> _found = [];

    /// <summary>The values at the path; where it ends at a group of values, all numbers in it.</summary>
    internal IReadOnlyList<WrittenValue> In(Mapping tree)
    {
        Into(tree, 0, "");
        return _found;
    }

    /// <summary>Whether the path leads to a group of values, to which one may be added.</summary>
    internal bool LeadsToGroup(Mapping tree) => Deepest(tree, 0) is { Node: Mapping } deepest && deepest.At == _parts.Length;

    /// <summary>Why there is nothing at the path.</summary>
    internal string Fault(Mapping tree)
    {
        var (node, at) = Deepest(tree, 0);
        var there = at == 0 ? "the scenario" : $"'{string.Join('.', _parts, 0, at)}'";
        if (at == _parts.Length) return $"no number is written in {there}";
        var near = Nearest(tree, 0);
        if (at == 0 && near is null && WholePlaces.Advice(tree, _parts) is { } whole) return $"there is no '{_parts[at]}' in {there}; {whole}";
        var names = new Names(at == 0 ? [.. WholePlaces.NamesAtTop(tree)] : NamesIn(node));
        return $"there is no '{_parts[at]}' in {there}; {(near is null ? names.Advice(_parts[at]) ?? "nothing is written there" : $"did you mean {near}?")}";
    }

    private void Into(Node node, int at, string concrete)
    {
        if (at == _parts.Length) Leaves(node, concrete);
        else if (node is Scalar text && at == _parts.Length - 1 && PartsOf(text).Contains(_parts[at])) _found.Add(new WrittenValue(concrete, text.Value, _parts[at]));
        else if (node is Mapping map)
            foreach (var (entry, count) in Steps(map, at)) Into(entry.Value, at + count, concrete.Length == 0 ? entry.Key : concrete + "." + entry.Key);
    }

    private void Leaves(Node node, string concrete, bool isInGroup = false)
    {
        if (node is Scalar text && (!isInGroup || NumberText.In(text.Value).Count > 0)) _found.Add(new WrittenValue(concrete, text.Value, null, isInGroup));
        else if (node is Mapping map)
            foreach (var entry in map.Entries) Leaves(entry.Value, concrete + "." + entry.Key, isInGroup: true);
    }

    // A name may hold dots itself: `vietnam.ncb`, or the path that a policy changes.
    private IEnumerable<(Entry Entry, int Count)> Steps(Mapping map, int at)
    {
        for (var count = _parts.Length - at; count > 0; count--)
            if (map[string.Join('.', _parts, at, count)] is { } entry) return [(entry, count)];
        return _parts[at] == "*" ? map.Entries.Select(e => (e, 1)) : [];
    }

    private (Node Node, int At) Deepest(Node node, int at)
    {
        var deepest = (node, at);
        if (at == _parts.Length || node is not Mapping map) return deepest;
        foreach (var (entry, count) in Steps(map, at))
            if (Deepest(entry.Value, at + count) is var there && there.At > deepest.at) deepest = there;
        return deepest;
    }

    private string? Nearest(Node node, int at)
    {
        if (at == _parts.Length) return "";
        if (node is Mapping map)
            foreach (var (entry, count) in Steps(map, at))
                if (Nearest(entry.Value, at + count) is { } rest) return Joined(string.Join('.', _parts, at, count), rest);
        if (Words.Nearest(_parts[at], NamesIn(node)) is not { } near) return null;
        return (node is Mapping known ? Nearest(known[near]!.Value, at + 1) : at == _parts.Length - 1 ? "" : null) is { } then ? Joined(near, then) : null;
    }

    private static string Joined(string one, string rest) => rest.Length == 0 ? one : one + "." + rest;

    private static IReadOnlyList<string> NamesIn(Node node) => node switch
    {
        Mapping map => [.. map.Entries.Select(e => e.Key)],
        Scalar text => PartsOf(text),
        _ => [],
    };

    private static List<string> PartsOf(Scalar text) => [.. NumberText.In(text.Value).Select(n => n.Name).OfType<string>()];
}
