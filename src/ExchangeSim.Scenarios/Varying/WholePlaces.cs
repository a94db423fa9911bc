using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Varying;

/// <summary>Where in a scenario a place stands of which only the end was written, such as <c>desks.ncb.officers</c>.</summary>
internal static class WholePlaces
{
    // What policies change, what is written for every agency, what is uncertain and what alternatives change are places of the scenario themselves.
    private static readonly string[] Elsewhere = ["policies", "every-agency", "uncertain", "alternatives"];

    /// <summary>What to write instead; null: nothing in the scenario ends so.</summary>
    /// <param name="tree">The scenario.</param>
    /// <param name="parts">What was written, by its dots.</param>
    internal static string? Advice(Mapping tree, string[] parts)
    {
        var found = EndingIn(tree, parts);
        if (found.Count > 1) return $"write its whole place, such as {found[0]}{(Starred(tree, found) is { } all ? $", or {all} for all {found.Count}" : "")}";
        if (found.Count == 1) return $"did you mean {found[0]}?";
        for (var known = parts.Length - 1; known > 0; known--)
            if (EndingIn(tree, parts[..known]) is [var first, .. var others] && new ValueFinder($"{first}.{parts[known]}").Fault(tree) is var fault)
                return $"'{string.Join('.', parts[..known])}' stands at {first}{(others.Count > 0 ? $" and {others.Count} more places" : "")}, and {fault}";
        return null;
    }

    /// <summary>The groups at the top of a scenario that hold something to vary; what stands there alone is the same for all that is compared.</summary>
    internal static IEnumerable<string> NamesAtTop(Mapping tree) =>
        tree.Entries.Where(entry => !Elsewhere.Contains(entry.Key) && entry.Value is Mapping && HasNumber(entry.Value)).Select(entry => entry.Key);

    private static List<string> EndingIn(Mapping tree, string[] parts)
    {
        var (path, found) = (string.Join('.', parts), new List<string>());
        foreach (var entry in tree.Entries.Where(entry => !Elsewhere.Contains(entry.Key))) Search(entry.Value, entry.Key, path, found);
        return found;
    }

    private static void Search(Node node, string place, string path, List<string> found)
    {
        if (node is not Mapping map) return;
        if (new ValueFinder(path).In(map).Count > 0) found.Add($"{place}.{path}");
        foreach (var entry in map.Entries) Search(entry.Value, $"{place}.{entry.Key}", path, found);
    }

    // One place with stars that means all of them and nothing else; null: there is none.
    private static string? Starred(Mapping tree, List<string> found)
    {
        var parts = found.ConvertAll(place => place.Split('.'));
        if (parts.Exists(place => place.Length != parts[0].Length)) return null;
        var all = string.Join('.', parts[0].Select((part, i) => parts.TrueForAll(place => place[i] == part) ? part : "*"));
        return new ValueFinder(all).In(tree).Count == found.Sum(place => new ValueFinder(place).In(tree).Count) ? all : null;
    }

    private static bool HasNumber(Node node) => node switch
    {
        Scalar text => NumberText.In(text.Value).Count > 0,
        Mapping map => map.Entries.Any(entry => HasNumber(entry.Value)),
        _ => false,
    };
}
