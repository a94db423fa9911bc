using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A value that may be written in words or as names and values.</summary>
internal sealed class EitherKind<T>(Kind<T> words, Kind<T> map) : Kind<T>
{
    internal override bool Read(Slot slot, Reading reading, out T value) => (slot.Value is Mapping ? map : words).Read(slot, reading, out value);

    internal override JsonObject Schema(JsonObject definitions) => Schemas.AnyOf(words.Schema(definitions), map.Schema(definitions));
}
