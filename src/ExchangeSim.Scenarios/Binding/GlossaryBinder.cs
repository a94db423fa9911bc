using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Names and sentences in other languages, by the English text or by id.</summary>
internal static class GlossaryBinder
{
    private static readonly MapKind<string> ByLanguage = new(Kinds.Prose, (key, _) => NoLanguage(key), "^[a-z]{2,3}$");

    internal static readonly Key<IReadOnlyList<Named<IReadOnlyList<Named<string>>>>> Words = new("words",
        "Names and sentences in other languages, by the English text as it stands in the scenario, or by the id of a step, a case, a desk or a ground of refusal;" +
        " 'step' and an id: a step alone.",
        new MapKind<IReadOnlyList<Named<string>>>(ByLanguage, (_, _) => null, "."));

    // Most often a section was written behind this one, and its first line with it is missing or indented.
    private static Fault? NoLanguage(string key) => SmallValues.Language(key).Fault is { } fault
        ? fault with { Advice = "this line stands under 'words:', which has texts by language, such as vi; what belongs to another section, such as 'policies:', is written there" }
        : null;

    internal static Glossary Of(IReadOnlyList<Named<IReadOnlyList<Named<string>>>> written)
    {
        var entries = new SortedDictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var (key, texts) in written)
        {
            var phrase = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Phrase.Fallback] = InEnglish(key) };
            foreach (var (language, text) in texts) phrase[language] = text;
            entries[key] = new Phrase(phrase);
        }
        return new Glossary(entries);
    }

    private static string InEnglish(string key)
    {
        var id = key.StartsWith(Glossary.OfStepOnly, StringComparison.Ordinal) ? key[Glossary.OfStepOnly.Length..] : key;
        return SmallValues.IsName(id) ? id.Replace('-', ' ') : key;
    }

    /// <summary>Warns of words in the scenario's own file that nobody will read: most often the English text has changed since.</summary>
    internal static void Check(Draft draft, Scenario scenario, ProblemList problems)
    {
        if (draft.Tree[Words.Name]?.Value is not Mapping map) return;
        var steps = PeopleTexts.OfSteps(scenario).ToList();
        var known = new Names([.. PeopleTexts.Of(scenario).Concat(PeopleTexts.OfInstructor(scenario)).Concat(steps).Concat(steps.Select(id => Glossary.OfStepOnly + id))
            .Concat(scenario.Agencies.Select(agency => agency.Id))]);
        foreach (var entry in map.Entries.Where(entry => draft.Reading.IsOwn(entry.KeySpot) && !known.Contains(entry.Key)))
            problems.Add(entry.KeySpot, $"'{YamlTree.Shown(entry.Key)}' is no name, sentence or id of this scenario, so nobody reads these words", known.Advice(entry.Key),
                isError: false);
    }
}
