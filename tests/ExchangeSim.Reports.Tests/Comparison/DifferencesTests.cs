using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Comparison;

public class DifferencesTests
{
    [Theory]
    [InlineData(0.003, 0.012, "0 ± 1 points")]
    [InlineData(-0.003, 0.012, "0 ± 1 points")]
    [InlineData(-0.00004, 0.0005, "0.0 ± 0.1 points")]
    [InlineData(-0.03, 0.012, "−3 ± 1 points")]
    [InlineData(0.17, 0.07, "+17 ± 7 points")]
    public void What_rounds_to_nothing_has_no_sign(double share, double half, string words) => Assert.Equal(words, Differences.Points(share, half));

    [Theory]
    [InlineData(-0.001, 3, "0.0 ± 3.0 h")]
    [InlineData(-1.25, 3, "−1.3 ± 3.0 h")]
    public void Nor_has_a_time(double hours, double half, string words) => Assert.Equal(words, Differences.Signed(hours, half));

    [Theory]
    [InlineData(61, 16.6, "61 ± 17")]
    [InlineData(50.4, 8.3, "50.4 ± 8.3")]
    [InlineData(1000, 230, "1,000 ± 230")]
    public void An_amount_has_the_digits_of_its_interval(double amount, double half, string words) => Assert.Equal(words, Differences.Number(amount, half));

    [Theory]
    [InlineData(0.0, "<1 %")]
    [InlineData(1.0, ">99 %")]
    [InlineData(0.51, "51 %")]
    public void A_probability_is_never_nothing_nor_all(double probability, string words) => Assert.Equal(words, Human.Probability(probability));
}
