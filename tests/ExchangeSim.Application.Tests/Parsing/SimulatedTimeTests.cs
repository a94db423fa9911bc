using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using NodaTime;

namespace ExchangeSim.Application.Tests.Parsing;

public class SimulatedTimeTests
{
    private static readonly Instant Start = Instant.FromUtc(2022, 1, 3, 0, 0);

    [Theory]
    [InlineData("2022-01-05", 48)]
    [InlineData("2022-01-03 12:30", 12.5)]
    [InlineData("36 h", 36)]
    [InlineData("1.5 d", 36)]
    [InlineData("2wk", 336)]
    [InlineData("90 min", 1.5)]
    [InlineData("2022-01-02", -24)]
    public void A_date_and_a_length_are_both_a_time_since_the_start(string text, double hours) => Assert.Equal(hours, SimulatedTime.Parse("until", text, Start).TotalHours);

    [Theory]
    [InlineData("soon")]
    [InlineData("36")]
    [InlineData("2022-13-01")]
    public void What_is_no_time_names_the_field_and_gives_advice(string text)
    {
        var mistake = Assert.Throws<InvalidRequestException>(() => SimulatedTime.Parse("until", text, Start));
        Assert.Equal("until", mistake.Field);
        Assert.StartsWith($"'{text}' is no time; write a date", mistake.Detail);
    }
}
