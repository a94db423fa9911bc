namespace ExchangeSim.Model;

/// <summary>A text for people, in one or more languages (ISO 639-1 codes). Not a message of the program, which has tables of its own.</summary>
/// <param name="ByLanguage">The text by language; at least one.</param>
public sealed record Phrase(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>The language that stands in where another is missing.</summary>
    public const string Fallback = "en";

    /// <summary>A text that is the same for everybody.</summary>
    public static Phrase Of(string text) => new(new SortedDictionary<string, string>(StringComparer.Ordinal) { [Fallback] = text });

    /// <summary>The text in a language, or in English, or in the first language there is.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var text) || ByLanguage.TryGetValue(Fallback, out text) ? text : ByLanguage.Values.First();
}
