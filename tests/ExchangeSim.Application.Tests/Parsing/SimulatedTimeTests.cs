using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Application.Tests.Parsing;

public class SimulatedTimeTests
{
    // Midnight in Ha Noi.
    private static readonly Scenario Scenario = SmallWorld.Context().Read(SmallWorld.File);

    [Theory]
    [InlineData("2022-01-05", 48)]
    [InlineData("2022-01-03 12:30", 12.5)]
    [InlineData("2022-01-03T12:30", 12.5)]
    [InlineData("2022-01-03 12:30 UTC", 19.5)]
    [InlineData("2022-01-03T12:30Z", 19.5)]
    [InlineData("2022-01-05 UTC", 55)]
    [InlineData("36 h", 36)]
    [InlineData("1.5 d", 36)]
    [InlineData("2wk", 336)]
    [InlineData("26\u00A0wk", 4368)]
    [InlineData("90 min", 1.5)]
    [InlineData("2022-01-02", -24)]
    public void A_date_in_the_scenarios_zone_and_a_length_are_both_a_time_since_the_start(string text, double hours) =>
        Assert.Equal(hours, SimulatedTime.Parse("until", text, Scenario).TotalHours);

    [Fact]
    public void A_day_begins_with_its_first_moment_where_midnight_does_not_exist()
    {
        var chile = Scenario with { Zone = DateTimeZoneProviders.Tzdb["America/Santiago"], Start = Instant.FromUtc(2022, 9, 10, 4, 0) };
        Assert.Equal(24, SimulatedTime.Parse("until", "2022-09-11", chile).TotalHours); // the clocks go from 24:00 to 01:00
    }

    [Theory]
    [InlineData("9999999 y")]
    [InlineData("1001 y")]
    [InlineData("999999999 wk")]
    public void What_is_longer_than_a_run_can_be_is_refused(string text) =>
        Assert.Contains($"'{text}' is longer than a run can be; at most 1,000 y",
            Assert.Throws<InvalidRequestException>(() => SimulatedTime.Parse("until", text, Scenario)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("soon")]
    [InlineData("36")]
    [InlineData("2022-13-01")]
    public void What_is_no_time_names_the_field_and_gives_advice(string text)
    {
        var mistake = Assert.Throws<InvalidRequestException>(() => SimulatedTime.Parse("until", text, Scenario));
        Assert.Equal("until", mistake.Field);
        Assert.StartsWith($"'{text}' is no time; write a date", mistake.Detail);
        Assert.Contains("in the time of Asia/Ho_Chi_Minh", mistake.Detail);
    }

    [Fact]
    public void A_time_is_said_in_the_scenarios_zone_or_in_utc_and_names_it()
    {
        Assert.Equal("2022-01-03 12:00 Asia/Ho_Chi_Minh", SimulatedTime.Text(Scenario, 12 * 3_600_000));
        Assert.Equal("2022-01-03 05:00 UTC", SimulatedTime.Text(Scenario, 12 * 3_600_000, inUtc: true));
    }
}
