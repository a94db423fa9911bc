using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Binding;

public class LengthTests
{
    private static ReadResult Read(string length, string zone = "Asia/Bangkok") =>
        ScenarioFile.ReadText(Good.With("zone: Asia/Bangkok\nlength: 26 wk", $"zone: {zone}\nlength: {length}"), "s.yaml");

    [Theory]
    [InlineData("until 2022-12-31", "Asia/Bangkok", 362 * 24)]
    [InlineData("until 2022-07-04 12:00", "Asia/Bangkok", (26 * 7 * 24) + 12)]
    [InlineData("until 2022-07-04", "Europe/Tallinn", (26 * 7 * 24) - 1)] // the clocks were put forward
    public void A_run_until_a_day_ends_when_that_day_begins_in_the_zone_of_the_file(string length, string zone, int hours)
    {
        var result = Read(length, zone);
        Assert.Empty(result.Problems);
        Assert.Equal(Duration.FromHours(hours), result.Scenario!.Length);
    }

    [Theory]
    [InlineData("2022-01-03", "6 months", "Asia/Bangkok", 181 * 24)] // to 3 July
    [InlineData("2022-08-31", "1 month", "Asia/Bangkok", 30 * 24)] // to 30 September
    [InlineData("2022-03-01", "1 month", "Europe/Tallinn", (31 * 24) - 1)] // the clocks were put forward
    public void A_run_of_months_ends_on_the_same_day_of_the_month_in_the_zone_of_the_file(string start, string length, string zone, int hours)
    {
        var text = $"scenario: s\nstart: {start}\nzone: {zone}\nlength: {length}\n" + Good.Text[Good.Text.IndexOf("every-agency", StringComparison.Ordinal)..];
        var run = new RunLength(Months.Parse(length).Value, null);
        Assert.Equal(Duration.FromHours(hours), run.From(Dates.ParseInstant(start, DateTimeZoneProviders.Tzdb[zone]).Value, DateTimeZoneProviders.Tzdb[zone]));
        Assert.DoesNotContain(ScenarioFile.ReadText(text, "s.yaml").Problems, problem => problem.Line == 4);
    }

    [Fact]
    public void A_run_until_a_day_is_the_run_of_that_length() => Assert.Equal(Good.Scenario().Length, Read("until 2022-07-04").Scenario!.Length);

    [Fact]
    public void A_run_until_the_last_reply_has_no_length() => Assert.DoesNotContain(Read("until the last reply").Problems, problem => problem.Line == 4);

    [Fact]
    public void An_end_that_clocks_show_twice_is_doubted() =>
        Assert.Contains("comes twice in Europe/Tallinn", Assert.Single(Read("until 2022-10-30 03:30", "Europe/Tallinn").Problems).Message, StringComparison.Ordinal);
}
