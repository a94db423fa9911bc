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

    [Fact]
    public void A_run_until_a_day_is_the_run_of_that_length() => Assert.Equal(Good.Scenario().Length, Read("until 2022-07-04").Scenario!.Length);

    [Fact]
    public void A_run_until_the_last_reply_has_no_length() => Assert.DoesNotContain(Read("until the last reply").Problems, problem => problem.Line == 4);

    [Fact]
    public void An_end_that_clocks_show_twice_is_doubted() =>
        Assert.Contains("comes twice in Europe/Tallinn", Assert.Single(Read("until 2022-10-30 03:30", "Europe/Tallinn").Problems).Message, StringComparison.Ordinal);
}
