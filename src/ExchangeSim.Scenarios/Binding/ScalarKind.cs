using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A single written value.</summary>
/// <param name="what">What it is, with its article, for messages.</param>
/// <param name="schema">Its JSON schema, which may have definitions.</param>
/// <param name="parse">The parser.</param>
/// <param name="isProse">Whether it is read by people, who want every character as it is written.</param>
internal sealed class ScalarKind<T>(string what, Func<JsonObject, JsonObject> schema, Func<string, Reading, Parsed<T>> parse, bool isProse = false) : Kind<T>
{
    /// <summary>A value whose schema has no definitions.</summary>
    internal ScalarKind(string what, Func<JsonObject> schema, Func<string, Reading, Parsed<T>> parse, bool isProse = false) : this(what, _ => schema(), parse, isProse) { }

    // Prose may be longer; nothing that is parsed needs to be.
    private const int Longest = 2000;

    internal override bool Read(Slot slot, Reading reading, out T value)
    {
        value = default!;
        if (slot.Value is not Scalar scalar || scalar.IsEmpty)
        {
            var found = slot.Value switch { Mapping => ", not names and values", Sequence => ", not a list", _ => "" };
            reading.Problems.Error(slot.Value.IsEmpty ? slot.KeySpot : slot.Value.Spot, $"'{YamlTree.Shown(slot.Id)}' needs {what}{found}");
            return false;
        }
        if (scalar.Value.Length > Longest && typeof(T) != typeof(string))
        {
            reading.Problems.Error(scalar.Spot, $"this is too long for {what}");
            return false;
        }
        var parsed = parse(isProse ? scalar.Written : scalar.Value, reading.For(scalar.Spot));
        if (parsed.Fault is { } fault)
        {
            if (fault.Unknown is { } word) reading.Problems.Unknown(scalar.At(fault.Offset), fault.Message, fault.Advice, word);
            else reading.Problems.Error(scalar.At(fault.Offset), fault.Message, fault.Advice);
            return false;
        }
        value = parsed.Value;
        return true;
    }

    internal override JsonObject Schema(JsonObject definitions) => schema(definitions);
}
