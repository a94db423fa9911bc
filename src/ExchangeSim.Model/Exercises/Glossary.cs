namespace ExchangeSim.Model;

/// <summary>Names and sentences of a scenario in other languages: by the English text as the scenario writes it, or by the id of a step, a case, a desk or a ground.</summary>
/// <param name="Entries">The texts by their key, each with its English.</param>
public sealed record Glossary(IReadOnlyDictionary<string, Phrase> Entries)
{
    /// <summary>What stands before the id of a step whose words are not those of a choice with the same id.</summary>
    public const string OfStepOnly = "step ";

    /// <summary>Nothing is translated.</summary>
    public static Glossary Empty { get; } = new(new SortedDictionary<string, Phrase>(StringComparer.Ordinal));

    /// <summary>A text in every language that it has.</summary>
    /// <param name="text">The text in English.</param>
    public Phrase Of(string text) => Entries.TryGetValue(text, out var phrase) ? phrase : Phrase.Of(text);

    /// <summary>What something is called in every language that it has.</summary>
    /// <param name="name">Its name in English; null: it has none, and is called by its id.</param>
    /// <param name="id">Its id.</param>
    public Phrase Of(string? name, string id) => name is not null ? Of(name) : Entries.TryGetValue(id, out var phrase) ? phrase : Phrase.Of(id.Replace('-', ' '));

    /// <summary>What a step is called in every language that it has: by the words of the step alone, or else by those of its id.</summary>
    /// <param name="id">Its id.</param>
    public Phrase OfStep(string id) => Entries.TryGetValue(OfStepOnly + id, out var phrase) ? phrase : Of(null, id);
}
