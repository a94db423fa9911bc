using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A noun of the language: a table of keys, and how their values become a noun of the model.</summary>
/// <param name="name">What it is called, for messages and editors.</param>
/// <param name="keys">Its keys.</param>
/// <param name="build">Makes the noun. Values that were wrong or missing come as their type's default; then the result is thrown away.</param>
/// <param name="together">A schema of which keys can stand together; null: any.</param>
internal sealed class RecordKind<T>(string name, IReadOnlyList<Key> keys, Func<Fields, T> build, Func<JsonObject>? together = null) : Kind<T>
{
    private readonly Names _names = new([.. keys.Select(k => k.Name)]);

    internal override bool Read(Slot slot, Reading reading, out T value)
    {
        value = default!;
        var problems = reading.Problems;
        var before = problems.Errors;
        if ((slot.Value.IsEmpty ? new Mapping(slot.KeySpot, []) : slot.Value) is not Mapping map)
        {
            problems.Error(slot.Value.Spot, $"'{YamlTree.Shown(slot.Id)}' needs names and values", "its keys are " + string.Join(", ", _names.All));
            return false;
        }
        var unknown = map.Entries.Where(entry => !_names.Contains(entry.Key)).ToList();
        foreach (var entry in unknown) Unknown(entry, map, problems);
        // What is there under a misspelt name is not missing too.
        var meant = unknown.Select(entry => problems.IsFull ? null : Words.Nearest(entry.Key, _names.All)).ToList();
        foreach (var key in keys)
            if (key.IsRequired && map[key.Name] is null && !meant.Contains(key.Name)) problems.Error(slot.KeySpot,
                $"{(slot.Id == name ? "the " + name : $"{name} '{YamlTree.Shown(slot.Id)}'")} has no '{key.Name}'", $"write {key.Name}: {Lower(key.Description)}");
        // What stands before a comma that ended a value early is a part of it only: the comma is the mistake.
        var torn = unknown.Where(entry => IsTorn(entry, map)).Select(entry => Before(entry, map)).OfType<Entry>().Select(entry => entry.Key).ToArray();
        value = build(new Fields(slot, map.Without(torn), reading, [.. meant, .. torn]));
        return problems.Errors == before;
    }

    private void Unknown(Entry entry, Mapping map, ProblemList problems)
    {
        var advice = !IsTorn(entry, map) ? problems.IsFull ? null : _names.Advice(entry.Key)
            : IsThousands(entry, map) ? "numbers are written without commas, such as 1000000"
            : "inside { } a comma ends the value: put a value with commas in quotation marks";
        problems.Lose(entry.Value);
        problems.Error(entry.KeySpot, $"{name} has no key '{YamlTree.Shown(entry.Key)}'", advice);
    }

    private static bool IsTorn(Entry entry, Mapping map) =>
        map.IsFlow && entry.Value.IsEmpty && (entry.Key.Contains(')', StringComparison.Ordinal) || char.IsAsciiDigit(entry.Key.FirstOrDefault()));

    // Three digits after a comma and a digit.
    private static bool IsThousands(Entry entry, Mapping map) =>
        entry.Key.Length >= 3 && entry.Key[..3].All(char.IsAsciiDigit) && !char.IsAsciiDigit(entry.Key.ElementAtOrDefault(3))
        && (Before(entry, map) is not { } before || before.Value is Scalar { Value: [.., >= '0' and <= '9'] });

    // The entry whose value was torn; null where it is a further piece of the same one.
    private static Entry? Before(Entry entry, Mapping map)
    {
        var at = map.Entries.ToList().IndexOf(entry);
        return at > 0 && !IsTorn(map.Entries[at - 1], map) ? map.Entries[at - 1] : null;
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');

    internal override JsonObject Schema(JsonObject definitions) => Schemas.Define(name, definitions, () =>
    {
        var noun = Schemas.Object(keys, definitions);
        foreach (var (word, value) in together?.Invoke() ?? []) noun[word] = value!.DeepClone();
        return noun;
    });
}
