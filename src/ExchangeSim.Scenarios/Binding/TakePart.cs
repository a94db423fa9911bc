using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Leaves out of the file what does not take part.</summary>
internal static class TakePart
{
    /// <summary>The instruments to which at least two of the agencies are party; those whose parties cannot be read count, so that they are reported.</summary>
    internal static IReadOnlyList<string> Instruments(Reading reading, Names present)
    {
        var result = new List<string>();
        foreach (var entry in (reading.Tree["instruments"]?.Value as Mapping)?.Entries ?? [])
        {
            var parties = ((entry.Value as Mapping)?["between"]?.Value as Sequence)?.Items.OfType<Scalar>().ToList();
            if (parties is null || parties.Count < 2 || parties.Count(party => present.Contains(party.Value)) > 1
                || !parties.All(party => reading.For(party.Spot).AgencyNames.Contains(party.Value))) result.Add(entry.Key);
        }
        return result;
    }

    internal static Mapping Reduce(Mapping tree, string section, IReadOnlyList<string> ordered, string other, IReadOnlyList<string> kept) =>
        tree.With([.. tree.Entries.Select(entry =>
        entry.Value is not Mapping map ? entry
        : entry.Key == section ? entry with { Value = map.With([.. ordered.Select(name => map[name]).OfType<Entry>()]) }
        : entry.Key == other ? entry with { Value = map.With([.. map.Entries.Where(e => kept.Contains(e.Key))]) }
        : entry)]);
}
