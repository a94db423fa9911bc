using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Text;

public class SparklineTests
{
    [Fact]
    public void A_bar_is_as_high_as_its_share() => Assert.Equal("·▁▁▄▇█", Sparkline.Of([0, 0.01, 0.125, 0.5, 0.875, 1]));
}
