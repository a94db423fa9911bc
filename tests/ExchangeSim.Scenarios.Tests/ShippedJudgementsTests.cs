using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>Who plays a shipped scenario can read from the file what a judgement turns on, in each language of the pages.</summary>
public class ShippedJudgementsTests
{
    private static readonly string[] Languages = ["en", "fr", "vi"];

    public static TheoryData<string> Scenarios => [.. Shipped.Scenarios.Where(file => !file.Contains("validation", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_judgement_shows_evidence_for_each_case_and_says_what_follows_a_wrong_one_in_three_languages(string file)
    {
        var judgements = ScenarioFile.Read(file).Scenario!.Procedures.SelectMany(procedure => procedure.Steps).OfType<DecideStep>().ToArray();
        Assert.NotEmpty(judgements);
        foreach (var step in judgements)
        {
            Assert.True(step.Shows.Count > 0, $"{step.Id} shows nothing");
            Assert.Equal(step.Cases.Select(one => one.Then).Order(StringComparer.Ordinal), step.IfWrong.Keys);
            Assert.All(step.Shows.Values.Concat(step.IfWrong.Values.Select(consequence => consequence.Says)),
                text => Assert.Equal(Languages, text.ByLanguage.Keys.Order(StringComparer.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_person_judges_and_is_not_asked_for_a_fact_a_switch_or_the_law(string file)
    {
        // What a judgement looks at are facts of the file and instruments; a switch alone is configuration, and the urgency is written on the request.
        var asked = ScenarioFile.Read(file).Scenario!.Procedures.SelectMany(procedure => procedure.Steps).OfType<DecideStep>()
            .SelectMany(step => step.Cases.Where(one => one.When is SwitchIs or UrgencyIs or CrimeIs).Select(one => $"{step.Id}: {one.Then}"));
        Assert.Empty(asked);
    }
}
