using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class DurationsTests
{
    [Theory]
    [InlineData("500 ms", 500)]
    [InlineData("90 s", 90_000)]
    [InlineData("90s", 90_000)]
    [InlineData("30 min", 1_800_000)]
    [InlineData(" 8  h ", 28_800_000)]
    [InlineData("0.5 h", 1_800_000)]
    [InlineData("3 d", 259_200_000)]
    [InlineData("2 wk", 1_209_600_000)]
    [InlineData("2 y", 63_072_000_000)]
    [InlineData("0 s", 0)]
    [InlineData("1000 y", 31_536_000_000_000)]
    public void A_duration_is_a_number_and_a_unit(string text, double milliseconds) =>
        Assert.Equal(milliseconds, Durations.Parse(text).Value.TotalMilliseconds);

    [Theory]
    [InlineData("", 0, "write a number and a unit, such as 30 min, 8 h, 3 d, 2 wk")]
    [InlineData("8", 1, "write a number and a unit, such as 30 min, 8 h, 3 d, 2 wk")]
    [InlineData("8 hours", 2, "did you mean 'h'?")]
    [InlineData("8 H", 2, "the units are ms, s, min, h, d, wk, y")]
    [InlineData("5 m", 2, "did you mean 'min'?")]
    [InlineData("-8 h", 1, null)]
    [InlineData("8 h 30 min", 0, "write 510 min or 8.5 h")]
    [InlineData("1 d 20 min", 0, "write 1460 min")]
    [InlineData("1,5 h", 0, "write 1.5, with a decimal point")]
    [InlineData("1,500 h", 0, "write 1.500 with a decimal point, or 1500 without a separator")]
    [InlineData("1..5 h", 0, "write a number and a unit, such as 30 min, 8 h, 3 d, 2 wk")]
    [InlineData("1001 y", 0, null)]
    [InlineData("99999999999999999999999999 y", 0, "write a number and a unit, such as 30 min, 8 h, 3 d, 2 wk")]
    public void Anything_else_is_a_fault_at_its_place(string text, int offset, string? advice)
    {
        var fault = Durations.Parse(text).Fault;
        Assert.Equal((offset, advice), (fault!.Offset, fault.Advice));
    }

    [Theory]
    [InlineData("0 s")]
    [InlineData("0.4 ms")]
    public void A_duration_that_must_be_positive_is_a_millisecond_or_more(string text) => Assert.NotNull(Durations.ParsePositive(text).Fault);

    [Theory]
    [InlineData("12 / wk", 12 / 604_800_000.0)]
    [InlineData("0.5/h", 0.5 / 3_600_000)]
    [InlineData("300 / y", 300 / 31_536_000_000.0)]
    [InlineData("0 / wk", 0)]
    public void A_rate_is_a_number_in_a_time(string text, double perMillisecond) => Assert.Equal(perMillisecond, Rates.Parse(text).Value, 1e-18);

    [Theory]
    [InlineData("12")]
    [InlineData("12 wk")]
    [InlineData("-1 / wk")]
    [InlineData("12 / month")]
    [InlineData("12 / 2 wk")]
    [InlineData("/ wk")]
    public void A_rate_without_number_or_time_is_a_fault(string text) => Assert.NotNull(Rates.Parse(text).Fault);
}
