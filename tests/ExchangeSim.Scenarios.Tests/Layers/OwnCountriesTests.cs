using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Layers;

/// <summary>The shipped libraries under a scenario of countries that they do not know.</summary>
public class OwnCountriesTests
{
    private const string Agencies = "  - library/agencies.yaml\n", Desks = "    cybercrime: { handled-by: investigation }\n";
    private const string Rest =
        ", which is missing at marjan, norland, qasr; add it to these agencies, or under every-agency; it may be handled-by another desk";
    private static readonly string Text = File.ReadAllText(Path.Combine(Good.Folder, "own-countries.yaml"));
    private static readonly string Alone = Replaced(Text, Agencies, "");

    // Desks of the library's procedures that the scenario does not have by itself.
    private static readonly string Complete = Replaced(Alone, Desks, Desks + string.Concat(
        ((string[])["translation", "financial-intelligence", "central-authority", "ministry", "foreign-ministry"]).Select(desk => $"    {desk}: {{ officers: 1 }}\n")));

    private static string Replaced(string text, string part, string instead)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, instead, StringComparison.Ordinal);
    }

    private static ReadResult Read(string text, IReadOnlyList<Change>? changes = null) =>
        ScenarioFile.ReadText(text, "own.yaml", include: name => File.ReadAllText(Path.Combine(Shipped.Folder, name)), changes: changes);

    private static string[] Problems(string text) => [.. Read(text).Problems.Select(problem => problem.ToString())];

    [Fact]
    public void Its_agencies_with_the_library_of_agencies_have_no_problem_and_no_costs()
    {
        var result = Read(Text);
        Assert.Empty(result.Problems);
        var desks = result.Scenario!.Agencies.SelectMany(agency => agency.Desks).ToList();
        Assert.Contains(desks, desk => desk.Id == "forensics");
        Assert.All(desks, desk => Assert.Null(desk.YearlyCostPerOfficer));
        Assert.All(result.Scenario.Crimes, crime => Assert.Null(crime.Lead));
    }

    [Fact]
    public void Without_the_library_of_agencies_each_missing_desk_is_one_error_at_the_desks_of_the_scenario()
    {
        Assert.Equal(
            [
                "translate-request' of 'information' and 5 other steps need the desk 'translation'",
                "financial-enquiry' of 'information' and 3 other steps need the desk 'financial-intelligence'",
                "sign-papers' of 'extradition' and 6 other steps need the desk 'central-authority'",
                "assurance' of 'extradition' and 6 other steps need the desk 'ministry'",
                "promise' of 'extradition' and 2 other steps need the desk 'foreign-ministry'",
            ],
            Problems(Alone).Select(problem => problem.Replace("own.yaml(20,3): error: step '", "", StringComparison.Ordinal)
                .Replace(Rest, "", StringComparison.Ordinal)));
    }

    [Fact]
    public void With_the_missing_desks_it_needs_no_library_of_agencies_and_is_looked_through_without_a_word_about_other_countries()
    {
        Assert.Empty(Problems(Complete));
        var review = ScenarioFile.Review("own.yaml", name => name == "own.yaml" ? Complete : File.ReadAllText(Path.Combine(Shipped.Folder, name)));
        Assert.All(review.Warnings, warning => Assert.Equal("own.yaml", warning.File));
    }

    [Fact]
    public void Instruments_of_other_countries_are_left_out() =>
        Assert.Equal(["qasr-norland"], Read(Replaced(Complete, "  - library/crimes.yaml\n", "  - library/crimes.yaml\n  - library/instruments.yaml\n")).Scenario!.Instruments
            .Select(instrument => instrument.Id));

    [Theory]
    [InlineData("between: [qasr, norland]", "between: [qasr, norlund]", "'norlund' is not the name of an agency; did you mean 'norland'?")]
    [InlineData("taking-part: [qasr, marjan, norland]", "taking-part: [qasr, marjan, vietnam]", "'vietnam' is not the name of an agency; known: qasr, marjan, norland")]
    [InlineData("from: each\n    to: any other\n    arrivals: 24 / y", "from: vietnam\n    to: qasr\n    arrivals: 24 / y", "'vietnam' is not the name of an agency")]
    public void A_name_that_the_scenario_itself_gets_wrong_is_an_error(string part, string instead, string words) =>
        Assert.Contains(words, Problems(Replaced(Complete, part, instead))[0], StringComparison.Ordinal);

    [Fact]
    public void A_name_that_a_change_gets_wrong_is_an_error() => Assert.Contains("'vietnam' is not the name of an agency",
        Assert.Single(Read(Complete, [new Change("crimes.cybercrime.lead", "vietnam")]).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Costs_come_with_the_library_of_costs()
    {
        var scenario = Read(Replaced(Text, Agencies, Agencies + "  - library/costs.yaml\n")).Scenario!;
        Assert.All(scenario.Agencies.SelectMany(agency => agency.Desks).Where(desk => desk.HandledBy is null), desk => Assert.Equal(12_000, desk.YearlyCostPerOfficer));
    }
}
