using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Words;

public class SayTests
{
    private const double Hour = 3_600_000;

    [Fact]
    public void A_limit_is_said_as_it_was_agreed() => Assert.Equal(["45 d", "1 month", "2 months"],
        new[] { Duration.FromDays(45), CalendarLength.OfMonths(1), CalendarLength.OfMonths(2) }.Select(Say.Time));

    [Fact]
    public void The_parts_of_a_mixture_stand_with_their_shares() => Assert.Equal("70 %: 3 h on average (exponential); 20 %: 2 d; 10 %: never ends",
        Say.Time(new Mixture([new Exponential(3 * Hour), new Constant(48 * Hour), new Never()], [0.7, 0.2, 0.1])));
}
