using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>What people read on pages and papers of exercises is there in three languages for every scenario that ships.</summary>
[Trait("Category", "Slow")]
public sealed class ShippedWordsTests
{
    private static readonly string[] Languages = ["fr", "vi"];

    public static TheoryData<string> Files => [.. Shipped.Scenarios.Where(file => !file.Contains("validation", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Files))]
    public void Every_text_for_people_has_its_French_and_its_Vietnamese(string file)
    {
        var scenario = Read(file);
        var missing = PeopleTexts.Of(scenario).Concat(PeopleTexts.OfInstructor(scenario)).Concat(PeopleTexts.OfSteps(scenario))
            .SelectMany(text => Languages.Where(language => !Has(scenario, text, language)).Select(language => $"{language}: {text}"));
        Assert.Equal([], missing);
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_decision_and_choice_has_an_English_name_of_its_own(string file)
    {
        var scenario = Read(file);
        Assert.Equal([], scenario.Procedures.SelectMany(one => one.Steps.OfType<DecideStep>()).SelectMany(step => step.Cases.Select(one => one.Then).Prepend(step.Id))
            .Where(id => !scenario.Words.Entries.ContainsKey(id)).Distinct());
    }

    private static bool Has(Scenario scenario, string text, string language) =>
        scenario.Words.Entries.TryGetValue(text, out var phrase) && phrase.ByLanguage.ContainsKey(language);

    private static Scenario Read(string file) => ScenarioFile.Read(file).Scenario!;
}
