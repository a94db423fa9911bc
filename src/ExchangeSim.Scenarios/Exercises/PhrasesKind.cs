using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>Several texts for people, as a list.</summary>
internal sealed class PhrasesKind : Kind<IReadOnlyList<Phrase>>
{
    internal override bool Read(Slot slot, Reading reading, out IReadOnlyList<Phrase> value)
    {
        var texts = new List<Phrase>();
        value = texts;
        var good = true;
        foreach (var node in slot.Value is Sequence list ? list.Items : [slot.Value])
        {
            if (PhraseKind.Text.Read(slot with { Value = node }, reading, out var text)) texts.Add(text);
            else good = false;
        }
        return good;
    }

    internal override JsonObject Schema(JsonObject definitions) => new() { ["type"] = "array", ["items"] = PhraseKind.Text.Schema(definitions) };
}
