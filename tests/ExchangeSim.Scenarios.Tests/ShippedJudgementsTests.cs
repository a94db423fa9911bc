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
    public void Whatever_facts_are_so_the_file_shows_something_for_the_case_that_they_bring_and_nothing_that_is_not_so(string file)
    {
        foreach (var step in ScenarioFile.Read(file).Scenario!.Procedures.SelectMany(procedure => procedure.Steps).OfType<DecideStep>())
            foreach (var one in step.Cases)
            {
                Assert.False(Evidence.CanBeSilent(one, step.Shows.ContainsKey), $"{step.Id}: {one.Then}");
                var simple = one.When?.Simple().ToList() ?? [];
                for (var holds = 0UL; holds < 1UL << simple.Count; holds++)
                {
                    if (one.When is { } when && !Holds(when, new Queue<bool>(simple.Select((_, number) => (holds >> number & 1) != 0)))) continue;
                    string[] so = [.. Evidence.FactsSo(one, holds)];
                    var shown = Evidence.Of(step, one, so.Contains).ToList();
                    Assert.True(shown.Count > 0, $"{step.Id}: {one.Then} with {string.Join(" and ", so)} shows nothing");
                    Assert.All(shown, text => Assert.Contains(text, so.Append(one.Then).Where(step.Shows.ContainsKey).Select(key => step.Shows[key])));
                }
            }
    }

    // The simple conditions are taken from left to right.
    private static bool Holds(Condition condition, Queue<bool> simple) => condition switch
    {
        Not not => !Holds(not.Inner, simple),
        And and => Holds(and.Left, simple) & Holds(and.Right, simple),
        Or or => Holds(or.Left, simple) | Holds(or.Right, simple),
        _ => simple.Dequeue(),
    };

    [Theory]
    [InlineData("own-national", true, false)]
    [InlineData("own-national or time-bar", true, false)]
    [InlineData("own-national or time-bar or no-treaty", true, true)]
    [InlineData("own-national and no-treaty", true, false)]
    [InlineData("not own-national", true, true)]
    [InlineData("not (not own-national or not no-treaty)", true, false)]
    [InlineData("own-national or crime is drugs", true, true)]
    [InlineData("own-national or crime is drugs", false, false)]
    public void A_case_can_be_silent_where_its_condition_can_hold_without_a_fact_that_has_a_text(string condition, bool withoutOwnText, bool silent)
    {
        Condition Fact(string id) => new FactIs(id);
        Condition when = condition switch
        {
            "own-national" => Fact("own-national"),
            "own-national or time-bar" => new Or(Fact("own-national"), Fact("time-bar")),
            "own-national or time-bar or no-treaty" => new Or(new Or(Fact("own-national"), Fact("time-bar")), Fact("no-treaty")),
            "own-national and no-treaty" => new And(Fact("own-national"), Fact("no-treaty")),
            "not own-national" => new Not(Fact("own-national")),
            "not (not own-national or not no-treaty)" => new Not(new Or(new Not(Fact("own-national")), new Not(Fact("no-treaty")))),
            _ => new Or(Fact("own-national"), new CrimeIs(["drugs"])),
        };
        string[] written = withoutOwnText ? ["own-national", "time-bar"] : ["own-national", "time-bar", "refuse"];
        Assert.Equal(silent, Evidence.CanBeSilent(new Case("refuse", null, when), written.Contains));
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
