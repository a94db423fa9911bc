using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>The values of one noun while it is being made.</summary>
/// <param name="slot">Where it stands.</param>
/// <param name="map">Its keys and values.</param>
/// <param name="reading">What is known so far.</param>
/// <param name="meant">For each key that there is none of: the one that was probably meant.</param>
internal sealed class Fields(Slot slot, Mapping map, Reading reading, IReadOnlyList<string?>? meant = null)
{
    internal string Id => slot.Id;
    internal Reading Reading => reading;
    internal Mapping Map => map;
    /// <summary>Whether a key is written that there is none of, which is reported; what seems to be missing may be there under that name.</summary>
    internal bool HasUnknownKeys => meant is { Count: > 0 };
    /// <summary>Whether the key is written, be it misspelt.</summary>
    internal bool IsMeant(Key key) => Has(key) || meant?.Contains(key.Name) == true;
    internal bool Has(Key key) => map[key.Name] is not null;

    /// <summary>The value; the type's default when it is missing or wrong (then that is reported).</summary>
    internal T? Get<T>(Key<T> key, Reading? within = null) => Get(key, default(T), within);

    /// <summary>The value; the fallback when it is missing or wrong.</summary>
    internal T? Get<T>(Key<T> key, T? fallback, Reading? within = null) =>
        map[key.Name] is { } entry && key.Kind.Read(new Slot(entry.Key, entry.KeySpot, entry.Value), within ?? reading, out var value) ? value : fallback;

    /// <summary>The values of a section that could be read, whatever was wrong with the others.</summary>
    internal IReadOnlyList<T> Readable<T>(Key<IReadOnlyList<Named<T>>> section)
    {
        if (map[section.Name] is not { } entry) return [];
        section.Kind.Read(new Slot(entry.Key, entry.KeySpot, entry.Value), reading, out var values);
        return [.. values.Select(v => v.Value)];
    }

    /// <summary>The value, or null when it is missing or wrong.</summary>
    internal T? Maybe<T>(Key<T> key) where T : struct =>
        map[key.Name] is { } entry && key.Kind.Read(new Slot(entry.Key, entry.KeySpot, entry.Value), reading, out var value) ? value : null;

    /// <summary>Reports a problem at a key's value, or at the noun when the key is not there.</summary>
    internal void Error(Key? key, string message, string? advice = null) =>
        reading.Problems.Error(key is not null && map[key.Name] is { } entry ? entry.Value.IsEmpty ? entry.KeySpot : entry.Value.Spot : slot.KeySpot, message, advice);
}
