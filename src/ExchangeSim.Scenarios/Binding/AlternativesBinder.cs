using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Rival structures as they stand in the file.</summary>
/// <param name="Id">Their name.</param>
/// <param name="Spot">Where they stand.</param>
/// <param name="Because">Why nobody knows which holds; null: nothing is said.</param>
/// <param name="OneOf">The structures, each with where it stands and what it changes.</param>
internal sealed record WrittenAlternatives(string Id, Spot Spot, string? Because, IReadOnlyList<(Alternative Alternative, Spot Spot, IReadOnlyList<Entry> Changes)> OneOf)
{
    /// <summary>As what is drawn: the index of one of them.</summary>
    internal UncertainNumber Number => UncertainNumber.OneOf(Id, [.. OneOf.Select(one => one.Alternative)]) with { Because = Because };
}

/// <summary>Rival structures: each replication draws one of several sets of changes, the same under every policy.</summary>
internal static class AlternativesBinder
{
    private const string OneOfKey = "one-of";

    private static readonly Key<double> Weight = new("weight", "How likely it is, compared with the others.", Kinds.Factor, IsRequired: true);
    private static readonly Key<string> Says = new("says", "What it is, in words.", Kinds.Text);
    private static readonly Key<IReadOnlyList<PolicyChange>> Changes = new(PolicyParts.ChangesKey,
        "What it changes in the scenario as it is written: the path of a place, and the value; nothing when left out.", PolicyBinder.ChangesOfKind);
    private static readonly RecordKind<Alternative> OneKind = new("alternative", [Weight, Says, Changes], One);
    private static readonly Key<IReadOnlyList<Named<Alternative>>> OneOf = new(OneOfKey, "The structures, two or more, each with its weight.",
        new MapKind<Alternative>(OneKind), IsRequired: true);
    private static readonly Key<string> Because = new("because", "Why nobody knows which of them holds.", Kinds.Text);

    internal static readonly Key<IReadOnlyList<Named<WrittenAlternatives>>> Section = new("alternatives",
        "Rival structures, of which nobody knows which holds: each replication draws one of them, the same under every policy.",
        new MapKind<WrittenAlternatives>(new RecordKind<WrittenAlternatives>("alternatives", [Because, OneOf], Build)));

    /// <summary>All of them; of a library only what this scenario can have.</summary>
    internal static IReadOnlyList<WrittenAlternatives> Of(Fields f) => [.. (f.Get(Section) ?? []).Select(one => one.Value).Where(one => one.OneOf.Count > 1)];

    private static Alternative One(Fields f)
    {
        var weight = f.Get(Weight);
        if (f.Has(Weight) && !(weight > 0)) f.Error(Weight, $"alternative '{f.Id}' never holds", "write a weight greater than 0, or leave it out");
        f.Get(Changes); // they are laid over the scenario elsewhere; here what is wrong with them is reported
        return new Alternative(f.Id, weight, f.Get(Says));
    }

    private static WrittenAlternatives Build(Fields f)
    {
        var written = f.Map[OneOfKey]?.Value as Mapping;
        var all = f.Get(OneOf) ?? [];
        if (f.Has(OneOf) && written?.Entries.Count < 2) f.Error(OneOf, $"'{f.Id}' has fewer than two alternatives", "write two or more, each with its weight");
        return new WrittenAlternatives(f.Id, f.Map.Spot, f.Get(Because), [.. all.Where(one => one.Value.Weight > 0).Select(one =>
            (one.Value, written![one.Id]!.KeySpot, (((written[one.Id]!.Value as Mapping)?[PolicyParts.ChangesKey]?.Value as Mapping)?.Entries ?? [])))]);
    }
}
