using System.Text.Json.Nodes;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A value in its place: its name (the key), where that stands, and the node.</summary>
internal readonly record struct Slot(string Id, Spot KeySpot, Node Value);

/// <summary>A kind of value: how it is read, and how it is described to editors. Both come from here, so they cannot drift apart.</summary>
internal abstract class Kind<T>
{
    /// <summary>Reads the value, or reports why it is none and returns false.</summary>
    internal abstract bool Read(Slot slot, Reading reading, out T value);

    /// <summary>Its JSON schema; named parts go to the definitions.</summary>
    internal abstract JsonObject Schema(JsonObject definitions);

    internal Kind<TOther> To<TOther>(Func<T, TOther> convert) => new Converted<T, TOther>(this, convert);
}

/// <summary>Another type for the same written value.</summary>
internal sealed class Converted<TFrom, TTo>(Kind<TFrom> from, Func<TFrom, TTo> convert) : Kind<TTo>
{
    internal override bool Read(Slot slot, Reading reading, out TTo value)
    {
        var good = from.Read(slot, reading, out var read);
        value = good ? convert(read) : default!;
        return good;
    }

    internal override JsonObject Schema(JsonObject definitions) => from.Schema(definitions);
}
