using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Text;

public class HumanTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12 / 3600.0, "12.0 s")]
    [InlineData(0.75, "45 min")]
    [InlineData(7.34, "7.3 h")]
    [InlineData(47, "47 h")]
    [InlineData(60, "2.5 d")]
    [InlineData(24 * 1234, "1,234 d")]
    public void A_time_is_told_in_the_unit_that_suits_it(double hours, string told) => Assert.Equal(told, Human.Time(hours));

    [Theory]
    [InlineData(120, 7.2, "5.0 ± 0.3 d")]
    [InlineData(22.4, 0.31, "22.4 ± 0.3 h")] // and not ± 0
    [InlineData(4.01, 0.04, "4.01 ± 0.04 h")]
    [InlineData(4, 0, "4.0 ± 0.0 h")]
    public void A_time_and_its_interval_share_a_unit_and_their_decimals(double hours, double half, string told) => Assert.Equal(told, Human.Time(new Estimate(hours, half)));

    [Fact]
    public void What_is_not_known_is_a_dash()
    {
        Assert.Equal("–", Human.Time((Estimate?)null));
        Assert.Equal("–", Human.Share((double?)null));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.001, "<1 %")]
    [InlineData(0.5, "50 %")]
    [InlineData(0.999, ">99 %")]
    [InlineData(1, "100 %")]
    public void A_share_says_all_and_nothing_only_when_it_is_so(double share, string told) => Assert.Equal(told, Human.Share(share));

    [Theory]
    [InlineData(-1e-17, 0.001, "0.0 ± 0.1 %")]
    [InlineData(-0.0004, 0.001, "0.0 ± 0.1 %")]
    [InlineData(0.512, 0.03, "51 ± 3 %")]
    public void A_share_of_nothing_has_no_sign(double share, double half, string told) => Assert.Equal(told, Human.Share(new Estimate(share, half)));

    [Theory]
    [InlineData(0, "00:00:00")]
    [InlineData(184_520_114, "2 d 03:15:20.114")]
    public void Exact_times_show_milliseconds_where_there_are_any(long milliseconds, string told) => Assert.Equal(told, Human.Exactly(milliseconds));
}
