using System.Globalization;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Text;

public class RoundedSharesTests
{
    [Fact]
    public void Shares_of_one_whole_add_up_to_a_hundred()
    {
        var random = new System.Random(14);
        for (var example = 0; example < 2000; example++)
        {
            var parts = Enumerable.Range(0, random.Next(2, 10)).Select(_ => 0.02 + random.NextDouble()).ToArray();
            var shares = parts.Select(part => part / parts.Sum()).ToArray();
            var shown = RoundedShares.Of(shares).Select(words => words == "<1 %" ? 0 : int.Parse(words[..^2], CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal((int)Math.Round(shares.Where(share => share >= 0.005).Sum() * 100), shown.Sum());
            Assert.All(shown.Zip(shares), one => Assert.InRange(one.First - one.Second * 100, -1, 1));
        }
    }

    [Fact]
    public void Of_a_trace_search_that_added_up_to_a_hundred_and_one_one_part_is_rounded_down() =>
        Assert.Equal(["<1 %", "5 %", "1 %", "1 %", "3 %", "2 %", "88 %"], RoundedShares.Of([0.004, 0.052, 0.0126, 0.0126, 0.026, 0.0164, 0.8764]));

    [Fact]
    public void All_and_almost_all_are_told_apart()
    {
        Assert.Equal(["100 %", "0 %"], RoundedShares.Of([1, 0]));
        Assert.Equal([">99 %", "<1 %"], RoundedShares.Of([0.998, 0.002]));
    }
}
