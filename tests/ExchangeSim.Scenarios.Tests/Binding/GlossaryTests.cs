namespace ExchangeSim.Scenarios.Tests.Binding;

/// <summary>Names and sentences of a scenario in other languages.</summary>
public sealed class GlossaryTests
{
    [Fact]
    public void A_name_is_found_by_its_English_and_keeps_it()
    {
        var words = Good.Scenario("injects:\n", "words:\n  \"Police\": { vi: Cảnh sát }\ninjects:\n".Replace("Police", Name, StringComparison.Ordinal)).Words;
        Assert.Equal("Cảnh sát", words.Of(Name).In("vi"));
        Assert.Equal(Name, words.Of(Name).In("en"));
        Assert.Equal(Name, words.Of(Name).In("fr"));
    }

    [Fact]
    public void What_has_no_name_is_called_by_its_id_until_somebody_gives_it_words()
    {
        Assert.Equal("look up", Model.Glossary.Empty.Of(null, "look-up").In("en"));
        var words = GlossaryOf("look-up: { en: Look it up, vi: Tra cứu }");
        Assert.Equal("Look it up", words.Of(null, "look-up").In("fr"));
        Assert.Equal("Tra cứu", words.Of(null, "look-up").In("vi"));
    }

    [Fact]
    public void Words_for_what_the_scenario_does_not_say_are_reported_at_their_place_with_the_nearest_text()
    {
        var problem = Assert.Single(Good.Read("injects:\n", $"words:\n  {Name}s: {{ vi: Cảnh sát }}\ninjects:\n").Problems);
        Assert.False(problem.IsError);
        Assert.Contains($"'{Name}s' is no name, sentence or id of this scenario", problem.Message, StringComparison.Ordinal);
        Assert.Equal($"did you mean '{Name}'?", problem.Advice);
    }

    [Fact]
    public void A_step_is_called_by_words_of_its_own_where_those_of_its_id_are_of_a_choice_that_leads_there()
    {
        var words = GlossaryOf("look-up: { en: Look it up, vi: Tra cứu }\n  step look-up: { vi: Việc tra cứu }");
        Assert.Equal("Việc tra cứu", words.OfStep("look-up").In("vi"));
        Assert.Equal("look up", words.OfStep("look-up").In("fr"));
        Assert.Equal("Tra cứu", words.Of(null, "look-up").In("vi"));
        Assert.Equal("Tra cứu", GlossaryOf("look-up: { vi: Tra cứu }").OfStep("look-up").In("vi"));
    }

    [Fact]
    public void Words_of_any_step_desk_case_and_agency_are_read_by_somebody()
    {
        var scenario = Good.Scenario();
        var ids = scenario.Procedures.SelectMany(one => one.Steps).SelectMany(step => (string[])[step.Id, "step " + step.Id])
            .Concat(scenario.Agencies.Select(one => one.Id)).Distinct();
        Assert.Empty(Good.Read("injects:\n", $"words:\n{string.Concat(ids.Select(id => $"  {id}: {{ fr: Étape }}\n"))}injects:\n").Problems);
    }

    [Fact]
    public void A_language_that_is_none_is_an_error()
    {
        var problem = Assert.Single(Good.Read("injects:\n", $"words:\n  {Name}: {{ french: Police }}\ninjects:\n").Problems);
        Assert.True(problem.IsError);
        Assert.Contains("'french' is not a language", problem.Message, StringComparison.Ordinal);
    }

    // A name of the good scenario.
    private static string Name => Good.Scenario().Agencies[0].Name;

    private static Model.Glossary GlossaryOf(string entry) => Good.Read("injects:\n", $"words:\n  {entry}\ninjects:\n").Scenario!.Words;
}
