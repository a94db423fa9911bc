using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Binding;

/// <summary>Times at which the clocks of the file's zone are changed.</summary>
public class ClockChangeTests
{
    private static ReadResult Read(string time) => ScenarioFile.ReadText(
        Good.With("zone: Asia/Bangkok", "zone: Europe/Paris").Replace("at: 2022-02-01 09:00", $"at: {time}", StringComparison.Ordinal)
            .Replace("length: 26 wk", "length: 50 wk", StringComparison.Ordinal), "s.yaml");

    [Theory]
    [InlineData("2022-03-27 02:30", "2022-03-27 02:30 does not exist in Europe/Paris, where the clocks are put forward; it is taken as 2022-03-27 03:30")]
    [InlineData("2022-10-30 02:30", "2022-10-30 02:30 comes twice in Europe/Paris, where the clocks are put back; the first is taken")]
    public void A_time_that_does_not_exist_or_comes_twice_is_a_warning_that_says_which_instant_is_taken(string time, string message)
    {
        var result = Read(time);
        var warning = Assert.Single(result.Problems);
        Assert.Equal((false, 103, message), (warning.IsError, warning.Line, warning.Message));
        Assert.NotNull(result.Scenario);
    }

    [Fact]
    public void The_instant_taken_is_the_one_that_is_said() => Assert.Equal(Instant.FromUtc(2022, 3, 27, 1, 30), Read("2022-03-27 02:30").Scenario!.Requests.Single().At);

    [Fact]
    public void Other_times_are_taken_as_they_are() => Assert.Empty(Read("2022-03-27 03:30").Problems);
}
