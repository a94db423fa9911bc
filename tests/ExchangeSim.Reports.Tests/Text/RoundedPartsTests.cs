using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Text;

public class RoundedPartsTests
{
    [Fact]
    public void Parts_of_days_are_whole_seconds_that_add_up_to_the_whole()
    {
        long[] parts = [1_400, 0, 1_400, 86_400_000, 1_400, 499];
        var rounded = RoundedParts.Of(parts);
        Assert.All(rounded, part => Assert.Equal(0, part % 1000));
        Assert.Equal(RoundedParts.Whole(parts.Sum()), rounded.Sum());
        Assert.All(rounded.Zip(parts), part => Assert.InRange(part.First - part.Second, -1000, 1000));
    }

    [Fact]
    public void Less_than_a_minute_is_told_to_the_millisecond() => Assert.Equal([1, 59_998], RoundedParts.Of([1, 59_998]));
}
