using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A named value.</summary>
internal readonly record struct Named<T>(string Id, T Value);

/// <summary>Names and values of one kind, in the order of the file.</summary>
/// <param name="item">The kind of the values.</param>
/// <param name="key">Checks a name and tells what is wrong with it; null: lower-case letters, digits and '-'.</param>
/// <param name="keyPattern">The same as a pattern for editors.</param>
/// <param name="names">The same as a kind, where the names are those of something; its schema is that of a name.</param>
internal sealed class MapKind<T>(Kind<T> item, Func<string, Reading, Fault?>? key = null, string? keyPattern = null, Kind<string>? names = null)
    : Kind<IReadOnlyList<Named<T>>>
{
    internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<Named<T>> value)
    {
        var items = new List<Named<T>>();
        value = items;
        if (slot.Value.IsEmpty) return true;
        if (slot.Value is not Mapping map)
        {
            reading.Problems.Error(slot.Value.Spot, $"'{YamlTree.Shown(slot.Id)}' needs names, each with its value", "write each as 'name: value', indented, on a line of its own");
            return false;
        }
        var good = true;
        foreach (var entry in map.Entries)
        {
            if ((key ?? MapKind.IsName)(entry.Key, reading.For(entry.KeySpot)) is { } fault)
            {
                if (fault.Unknown is { } word) reading.Problems.Unknown(entry.KeySpot, fault.Message, fault.Advice, word);
                else reading.Problems.Error(entry.KeySpot, fault.Message, fault.Advice);
                good = false;
            }
            if (item.Read(new Slot(entry.Key, entry.KeySpot, entry.Value), reading, out var read)) items.Add(new Named<T>(entry.Key, read));
            else good = false;
        }
        return good;
    }

    internal override JsonObject Schema(JsonObject definitions) => new()
    {
        ["type"] = "object",
        ["propertyNames"] = names?.Schema(definitions) ?? new JsonObject { ["pattern"] = keyPattern ?? SmallValues.Name },
        ["additionalProperties"] = item.Schema(definitions),
    };
}

/// <summary>Names and values of one kind.</summary>
internal static class MapKind
{
    /// <summary>Of what has rows in tables, where the word that marks a total is no name.</summary>
    internal static MapKind<T> OfRows<T>(Kind<T> item) => new(item, (key, reading) => key != SmallValues.Total ? IsName(key, reading)
        : new Fault(0, $"'{key}' cannot be a name here: in tables of results it marks the total of all", "take another name"), SmallValues.NameOfRows);

    internal static Fault? IsName(string key, Reading reading)
    {
        if (SmallValues.IsName(key)) return null;
        var better = string.Concat(key.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return new Fault(0, $"'{YamlTree.Shown(key)}' is not a name", SmallValues.IsName(better) ? $"names are lower-case letters, digits and '-': write {better}"
            : "names are lower-case letters, digits and '-', at most 64");
    }
}
