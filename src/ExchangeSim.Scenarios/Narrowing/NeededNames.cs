using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Narrowing;

/// <summary>A name that a file defines and that cannot be another: the reader finds an error when it is.</summary>
/// <param name="Around">Where it is defined: the names that lead there.</param>
/// <param name="Name">The name.</param>
internal sealed record NeededName(IReadOnlyList<string> Around, string Name);

/// <summary>Finds the names that a scenario needs by asking the reader what it says when one is another.</summary>
/// <param name="text">The scenario's own text.</param>
/// <param name="tree">Its tree, without what it includes.</param>
/// <param name="isTaken">Whether the reader takes a text instead.</param>
internal sealed class NeededNames(string text, Mapping tree, Func<string, bool> isTaken)
{
    // A larger scenario is one that a program has written.
    private const int Most = 600;
    private const string Any = "*", Changed = "-x";

    private static readonly string[][] Definitions =
    [
        ["agencies", Any], ["agencies", Any, "desks", Any], ["every-agency", "desks", Any], ["channels", Any], ["instruments", Any], ["crimes", Any], ["procedures", Any],
        ["procedures", Any, "steps", Any], ["procedures", Any, "clocks", Any], ["procedures", Any, "facts", Any], ["demand", Any], ["switches", Any], ["policies", Any],
    ];

    /// <summary>The names that the file defines, with whether each is needed; none of a scenario that is too large to be asked about, or that has errors.</summary>
    internal IReadOnlyList<(NeededName Defined, bool IsNeeded)> Find()
    {
        var defined = Definitions.SelectMany(path => At(tree, path, [])).ToList();
        if (defined.Count > Most || !isTaken(text)) return [];
        var lines = text.Split('\n');
        return [.. defined.Select(one => (new NeededName(one.Around, one.Entry.Key), Renamed(lines, one.Entry) is { } renamed && !isTaken(renamed)))];
    }

    private static IEnumerable<(IReadOnlyList<string> Around, Entry Entry)> At(Mapping map, string[] path, IReadOnlyList<string> around)
    {
        var entries = path[0] == Any ? map.Entries : map[path[0]] is { } named ? [named] : [];
        if (path.Length == 1) return entries.Select(entry => (around, entry));
        return entries.Where(entry => entry.Value is Mapping).SelectMany(entry => At((Mapping)entry.Value, path[1..], [.. around, entry.Key]));
    }

    // Null: the name is not written as it is read, as in quotation marks.
    private static string? Renamed(string[] lines, Entry entry)
    {
        var (line, at) = (lines[entry.KeySpot.Line - 1], entry.KeySpot.Column - 1);
        if (at + entry.Key.Length > line.Length || line.Substring(at, entry.Key.Length) != entry.Key || !SmallValues.IsName(entry.Key)) return null;
        return string.Join('\n', lines.Select((one, i) => i == entry.KeySpot.Line - 1 ? one.Insert(at + entry.Key.Length, Changed) : one));
    }
}
