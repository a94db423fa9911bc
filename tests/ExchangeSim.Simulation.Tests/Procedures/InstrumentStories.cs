using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

/// <summary>What an instrument changes, from midnight UTC of 2 January (hour 24) to that of 4 January (hour 72).</summary>
public class InstrumentStories
{
    private static readonly Instrument Treaty = new() { Id = "treaty", Parties = ["asker", "answerer"], InForce = new LocalDate(2024, 1, 2), Until = new LocalDate(2024, 1, 4) };

    private static Scenario With(Instrument treaty, params Step[] steps) => Scenario(There(steps), [Desk("ncb", 5)], 1) with
    {
        Instruments = [treaty], Requests = [Listed("before", 22.5), Listed("after", 24), Listed("too-late", 95)], Channels = [Channel(1), Channel(5) with { Id = "pouch" }],
    };

    private static DecideStep Decide(params Case[] cases) => new() { Id = "decide", By = new Place(Side.Requested, "ncb"), Cases = cases };

    private static Outcome[] Outcomes(Scenario scenario) => [.. Recorder.Run(scenario).Requests.OrderBy(r => r.ArisenAt).Select(r => r.Outcome)];

    private static readonly CloseStep Refused = Close("refused", Outcome.Refused, "no-treaty");

    [Fact]
    public void An_instrument_opens_its_procedure_from_its_date_until_its_end() => Assert.Equal(
        [Outcome.Refused, Outcome.Answered, Outcome.Refused],
        Outcomes(With(Treaty with { Opens = ["information"] }, Decide(new Case("reply", null, new InstrumentInForce(null)), new Case("refused", null, null)), Refused)));

    [Fact]
    public void An_instrument_that_closes_a_procedure_wins_over_one_that_opens_it() => Assert.Equal(
        [Outcome.Refused, Outcome.Refused, Outcome.Refused],
        Outcomes(With(Treaty with { Opens = ["information"], Closes = ["information"] },
            Decide(new Case("reply", null, new InstrumentInForce(null)), new Case("refused", null, null)), Refused)));

    [Theory]
    [InlineData("information", null, false, null, true)]
    [InlineData("another", null, false, null, false)] // it opens another procedure
    [InlineData("another", null, false, "treaty", true)]
    [InlineData("information", "information", false, null, false)] // another instrument closes the procedure
    [InlineData("information", "information", false, "treaty", true)]
    [InlineData("information", null, true, null, false)] // it is between others
    [InlineData("information", null, true, "treaty", false)]
    public void Without_a_name_an_instrument_between_the_two_opens_the_procedure_and_none_closes_it_and_with_a_name_it_is_in_force_between_them(string opens, string? closes,
        bool isBetweenOthers, string? named, bool holds)
    {
        var treaty = Treaty with { Opens = [opens], Parties = isBetweenOthers ? ["asker", "third"] : Treaty.Parties };
        var scenario = With(treaty, Decide(new Case("reply", null, new InstrumentInForce(named)), new Case("refused", null, null)), Refused);
        scenario = scenario with
        {
            Agencies = [.. scenario.Agencies, Agency("third", Desk("ncb", 1))], Requests = [Listed("after", 24)],
            Instruments = closes is null ? scenario.Instruments : [.. scenario.Instruments, Treaty with { Id = "ban", Closes = [closes] }],
        };
        Assert.Equal([holds ? Outcome.Answered : Outcome.Refused], Outcomes(scenario));
    }

    [Fact]
    public void A_nested_request_asks_for_instruments_between_the_consulted_and_the_one_that_consults()
    {
        // A treaty between answerer and third opens what answerer asks of third; the asker has none.
        var check = There(Decide(new Case("reply", null, new InstrumentInForce(null)), new Case("refused", null, null)), Refused) with { Id = "check" };
        var consult = new ConsultStep { Id = "consult", Procedure = "check", Agencies = ["third"], Then = "reply" };
        var scenario = With(Treaty with { Parties = ["answerer", "third"], Opens = ["check"] }, consult);
        scenario = scenario with
        {
            Agencies = [.. scenario.Agencies, Agency("third", Desk("ncb", 1))], Requests = [Listed("after", 24)], Procedures = [.. scenario.Procedures, check],
        };
        Assert.Contains("decided decide for case 0 at third", Story.Of(scenario, "after"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lifted_ground_of_refusal_is_passed_over() => Assert.Equal(
        [Outcome.Refused, Outcome.Answered, Outcome.Refused],
        Outcomes(With(Treaty with { Lifts = ["no-treaty"] }, Decide(new Case("refused", 1, null), new Case("reply", null, null)), Refused)));

    [Fact]
    public void A_threshold_holds_only_while_the_instrument_that_sets_it_does()
    {
        var scenario = With(Treaty with { Thresholds = new SortedDictionary<string, double> { ["penalty"] = 500 } },
            Decide(new Case("refused", null, new FactBelow("penalty", null)), new Case("reply", null, null)), Refused);
        var procedure = scenario.Procedures[0] with { Facts = [new Fact("penalty", null, Distribution.Exactly(400))] };
        Assert.Equal([Outcome.Answered, Outcome.Refused, Outcome.Answered], Outcomes(scenario with { Procedures = [procedure] }));
    }

    [Fact]
    public void An_instrument_chooses_the_channel() => Assert.Equal(
        [7, 11, 3], Recorder.Run(With(Treaty with { Channels = new SortedDictionary<string, string> { ["information"] = "pouch" } }, Work("look", "ncb", Hours(1), "reply")))
            .Requests.OrderBy(r => r.ArisenAt).Select(r => r.Latency / Hour)); // one line out and a pouch back; a pouch both ways; the line both ways

    [Fact]
    public void An_instrument_sets_the_time_limit_of_what_is_sent_under_it()
    {
        var treaty = Treaty with { TimeLimits = [new TimeLimit("information", null, null, Duration.FromHours(90))] };
        var scenario = With(treaty, Work("look", "ncb", Hours(1), "reply")) with { Requests = [Listed("before", 23), Listed("after", 25)] };
        Assert.Equal([0, 90], Recorder.Run(scenario).Requests.OrderBy(r => r.ArisenAt).Select(r => r.Limit / Hour));
    }

    [Theory]
    [InlineData(2024, 1, 31, 29)] // to 29 February
    [InlineData(2023, 1, 31, 28)]
    [InlineData(2024, 5, 1, 31)]
    public void A_limit_of_a_month_has_the_days_of_the_month_in_which_it_is_sent(int year, int month, int day, int days)
    {
        var scenario = Scenario(There(Work("look", "ncb", Hours(1), "reply")), [Desk("ncb", 1)]);
        var limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = CalendarLength.OfMonths(1) };
        scenario = scenario with
        {
            Procedures = [scenario.Procedures[0] with { Limits = limits }], Start = new LocalDate(year, month, day).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
        };
        scenario = scenario with { Requests = [Listed("one", 0) with { At = scenario.Start }] };
        Assert.Equal(days * 24 * Hour, Assert.Single(Recorder.Run(scenario).Requests).Limit);
    }

    [Fact]
    public void Nothing_is_translated_between_those_who_share_a_language()
    {
        var translate = Work("translate", "ncb", Hours(4), "reply") with { IsTranslation = true };
        var scenario = With(Treaty, translate) with { Requests = [Listed("one", 0)] };
        Assert.Equal("0:00 arisen at asker\n0:00-1:00 sent submit at answerer\n1:00-2:00 sent reply at asker\n2:00 closed answered (Answered) at asker", Story.Of(scenario));
        var foreign = scenario with { Agencies = [scenario.Agencies[0] with { Languages = ["lo"] }, scenario.Agencies[1]] };
        Assert.Contains("1:00-5:00 worked translate at answerer.ncb as Translation", Story.Of(foreign), StringComparison.Ordinal);
    }
}
