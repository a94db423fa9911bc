using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Values;

public class SmallValuesTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("on", true)]
    [InlineData("True", true)]
    [InlineData("no", false)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void Yes_and_no_have_three_spellings(string text, bool expected) => Assert.Equal(expected, SmallValues.YesNo(text).Value);

    [Fact]
    public void Maybe_is_neither_yes_nor_no() => Assert.NotNull(SmallValues.YesNo("maybe").Fault);

    [Theory]
    [InlineData("a", true)]
    [InlineData("i-24-7", true)]
    [InlineData("A", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("a_b", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void A_name_has_lower_case_letters_digits_and_dashes(string text, bool expected) => Assert.Equal(expected, SmallValues.IsName(text));

    [Theory]
    [InlineData("laos", "laos", 0)]
    [InlineData("loas", "laos", 1)]
    [InlineData("lao", "laos", 1)]
    [InlineData("lxos", "laos", 1)]
    [InlineData("", "laos", 4)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Distance_counts_letters_and_swaps(string one, string other, int distance) => Assert.Equal(distance, Words.Distance(one, other));

    [Theory]
    [InlineData("offcers", "officers")]
    [InlineData("missing", "missing-data")]
    [InlineData("bananas", null)]
    [InlineData("", null)]
    public void The_nearest_word_is_close_enough_to_be_meant(string word, string? expected) => Assert.Equal(expected, Words.Nearest(word, ["officers", "missing-data", "office"]));

    [Theory]
    [InlineData("2022-01-03", "2022-01-02T17:00:00Z")]
    [InlineData("2022-01-03 08:00", "2022-01-03T01:00:00Z")]
    public void A_time_stands_in_the_zone_of_the_file(string text, string utc) =>
        Assert.Equal(utc, Dates.ParseInstant(text, DateTimeZoneProviders.Tzdb["Asia/Bangkok"]).Value.ToString());

    [Fact]
    public void A_time_that_daylight_saving_skips_is_the_one_after_the_gap() =>
        Assert.Equal("2022-03-27T01:30:00Z", Dates.ParseInstant("2022-03-27 02:30", DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Value.ToString());

    [Theory]
    [InlineData("2022-02-30")]
    [InlineData("2022-1-3")]
    [InlineData("03.01.2022")]
    [InlineData("2022-01-03 25:00")]
    [InlineData("2022-01-03T08:00")]
    [InlineData("0001-01-01")]
    [InlineData("")]
    public void What_is_no_day_is_a_fault(string text) => Assert.NotNull(Dates.ParseInstant(text, DateTimeZone.Utc).Fault);

    [Theory]
    [InlineData("LA", true)]
    [InlineData("EU", true)]
    [InlineData("la", false)]
    [InlineData("XX", false)]
    public void A_country_is_one_of_the_worlds(string text, bool known) => Assert.Equal(known, SmallValues.Country(text).Fault is null);

    [Theory]
    [InlineData("answered", Outcome.Answered, null)]
    [InlineData("partly answered", Outcome.PartlyAnswered, null)]
    [InlineData("refused: own-national", Outcome.Refused, "own-national")]
    [InlineData("withdrawn", Outcome.Withdrawn, null)]
    [InlineData("lapsed", Outcome.Lapsed, null)]
    public void A_request_ends_in_one_of_five_ways(string text, Outcome outcome, string? ground) => Assert.Equal(new Ending(outcome, ground), Endings.Parse(text).Value);

    [Theory]
    [InlineData("lead agency", Join.All)]
    [InlineData("all of [thailand, china]", Join.All, "thailand", "china")]
    [InlineData("any of [thailand,china]", Join.Any, "thailand", "china")]
    [InlineData("thailand", Join.All, "thailand")]
    public void Third_agencies_are_the_lead_or_named(string text, Join join, params string[] agencies)
    {
        var read = Consultations.Parse(text, new Names(["thailand", "china"])).Value;
        Assert.Equal(join, read.Join);
        Assert.Equal(agencies, read.Agencies);
    }
}
