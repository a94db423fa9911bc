using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class SharesTests
{
    [Theory]
    [InlineData("15 %", 0.15)]
    [InlineData("0.5%", 0.005)]
    [InlineData("none", 0)]
    [InlineData("all", 1)]
    [InlineData("100 %", 1)]
    [InlineData("0 %", 0)]
    public void A_share_is_written_with_a_percent_sign(string text, double share) => Assert.Equal(share, Shares.Parse(text).Value, 1e-12);

    [Theory]
    [InlineData("0.15", "write 15 % or 0.15 %, whichever is meant")]
    [InlineData("1", "write 100 % or 1 %, whichever is meant")]
    [InlineData("1/3", "write 33.33 %")]
    [InlineData("3/4", "write 75 %")]
    [InlineData("0,5 %", "write 0.5, with a decimal point")]
    [InlineData("150", "write a share from 0 % to 100 %")]
    [InlineData("15", "write 15 %")]
    [InlineData("101 %", null)]
    [InlineData("-1 %", null)]
    [InlineData("some", "write it with a percent sign, such as 15 %")]
    [InlineData("15 % of them", null)]
    public void Anything_else_is_a_fault_with_advice(string text, string? advice)
    {
        var parsed = Shares.Parse(text);
        Assert.NotNull(parsed.Fault);
        Assert.Equal(advice, parsed.Fault.Advice);
    }

    [Theory]
    [InlineData("110 %", 1.1)]
    [InlineData("50 %", 0.5)]
    public void A_speed_may_be_above_a_hundred(string text, double speed) => Assert.Equal(speed, Shares.ParsePercentage(text).Value, 1e-12);

    [Fact]
    public void A_speed_of_nothing_is_a_fault() => Assert.NotNull(Shares.ParsePercentage("0 %").Fault);

    [Theory]
    [InlineData("3", 3, 3)]
    [InlineData("1 to 5", 1, 5)]
    public void A_batch_is_a_number_or_two(string text, int low, int high) => Assert.Equal((low, high), Batches.Parse(text).Value);

    [Theory]
    [InlineData("0")]
    [InlineData("5 to 1")]
    [InlineData("1.5")]
    [InlineData("1 to")]
    [InlineData("100001")]
    public void A_batch_of_nothing_or_backwards_is_a_fault(string text) => Assert.NotNull(Batches.Parse(text).Fault);
}
