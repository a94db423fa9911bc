using NodaTime;

namespace ExchangeSim.Model.Tests;

public class TermsTests
{
    private static readonly CloseStep Refused = new() { Id = "refused", Outcome = Outcome.Refused, Ground = "own-national" };

    private static readonly Procedure Extradition = new()
    {
        Id = "extradition", Channel = "post", Steps = [Refused], Clocks = [new Clock("papers", Duration.FromDays(40), "refused")],
            Facts = [new Fact("penalty", null, Distribution.Exactly(5))],
        Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Urgent] = Duration.FromHours(1) },
    };

    private static Instrument Treaty(string id = "treaty") => new() { Id = id, Parties = ["a", "b"] };

    private static SortedDictionary<string, T> For<T>(string key, T value) => new(StringComparer.Ordinal) { [key] = value };

    private static Terms With(params Instrument[] inForce) => Terms.Of(Extradition, inForce, shareLanguage: false);

    [Fact]
    public void Without_an_instrument_the_procedure_says_what_holds()
    {
        var terms = With();
        Assert.Equal((false, "post", false, false), (terms.InstrumentInForce, terms.Channel, terms.LanguageIsShared, terms.IsLifted("own-national")));
        Assert.Equal([0, 3_600_000, 0], terms.Limits);
        Assert.Equal([40 * 86_400_000L], terms.Clocks);
        Assert.Equal(double.NaN, Assert.Single(terms.Thresholds));
        Assert.True(Terms.Of(Extradition, [], shareLanguage: true).LanguageIsShared);
    }

    [Fact]
    public void One_that_closes_the_procedure_wins_over_all_that_open_it()
    {
        Assert.True(With(Treaty() with { Opens = ["extradition"] }).InstrumentInForce);
        Assert.False(With(Treaty() with { Opens = ["extradition"] }, Treaty("ban") with { Closes = ["extradition"] }).InstrumentInForce);
        Assert.False(With(Treaty() with { Opens = ["information"] }).InstrumentInForce);
    }

    [Fact]
    public void Its_language_holds_only_for_procedures_that_it_opens()
    {
        Assert.True(With(Treaty() with { Opens = ["extradition"], Language = "en" }).LanguageIsShared);
        Assert.False(With(Treaty() with { Opens = ["information"], Language = "en" }).LanguageIsShared);
    }

    [Fact]
    public void The_later_of_two_wins()
    {
        var first = Treaty() with { Channels = For("extradition", "wire"), Thresholds = For("penalty", 1.0),
            TimeLimits = [new TimeLimit("extradition", "papers", null, Duration.FromDays(60))] };
        var second = Treaty("second") with { Channels = For("extradition", "pouch"), Thresholds = For("penalty", 2.0),
            TimeLimits = [new TimeLimit("extradition", null, null, Duration.FromDays(2))] };
        var terms = With(first, second);
        Assert.Equal(("pouch", 2.0, 60 * 86_400_000L), (terms.Channel, terms.Thresholds[0], terms.Clocks[0]));
        Assert.Equal([2 * 86_400_000L, 2 * 86_400_000L, 2 * 86_400_000L], terms.Limits);
        Assert.Equal("wire", With(second, first).Channel);
    }

    [Fact]
    public void No_case_leads_to_a_refusal_on_a_ground_that_is_lifted()
    {
        var terms = With(Treaty() with { Lifts = ["own-national"] });
        Assert.False(terms.Allows(Refused));
        Assert.True(terms.Allows(Refused with { Ground = "time-bar" }));
        Assert.True(With().Allows(Refused));
    }
}
