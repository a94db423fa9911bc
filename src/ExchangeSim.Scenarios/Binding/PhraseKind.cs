using System.Text.Json.Nodes;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A text for people: one text, or one for each language.</summary>
internal sealed class PhraseKind : Kind<Phrase>
{
    internal static readonly PhraseKind Text = new();

    private static readonly MapKind<string> ByLanguage = new(Kinds.Prose, (key, _) => SmallValues.Language(key).Fault, "^[a-z]{2,3}$");

    internal override bool Read(Slot slot, Reading reading, out Phrase value)
    {
        value = null!;
        if (slot.Value is not Mapping map || map.Entries.Count == 0)
        {
            if (!Kinds.Prose.Read(slot, reading, out var one)) return false;
            value = Phrase.Of(one);
            return true;
        }
        if (!ByLanguage.Read(slot, reading, out var texts)) return false;
        value = new Phrase(new SortedDictionary<string, string>(texts.ToDictionary(text => text.Id, text => text.Value), StringComparer.Ordinal));
        return true;
    }

    internal override JsonObject Schema(JsonObject definitions) =>
        Schemas.Define("text for people", definitions, () => Schemas.AnyOf(Kinds.Prose.Schema([]), ByLanguage.Schema([])));
}
