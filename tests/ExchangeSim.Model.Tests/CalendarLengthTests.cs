using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Model.Tests;

public class CalendarLengthTests
{
    private static readonly DateTimeZone Hanoi = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"], Tallinn = DateTimeZoneProviders.Tzdb["Europe/Tallinn"];

    private static Instant At(string local, DateTimeZone zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value.InZoneStrictly(zone).ToInstant();

    [Theory]
    [InlineData("2022-01-15 09:30", 1, "2022-02-15 09:30")]
    [InlineData("2022-01-31 09:30", 1, "2022-02-28 09:30")]
    [InlineData("2024-01-31 09:30", 1, "2024-02-29 09:30")]
    [InlineData("2022-10-31 00:00", 4, "2023-02-28 00:00")]
    [InlineData("2022-02-28 00:00", 1, "2022-03-28 00:00")]
    [InlineData("2022-01-01 00:00", 12, "2023-01-01 00:00")]
    public void A_month_ends_on_the_same_day_of_the_next_or_on_its_last(string begin, int months, string end) =>
        Assert.Equal(At(end, Hanoi), CalendarLength.OfMonths(months).After(At(begin, Hanoi), Hanoi));

    [Fact]
    public void A_month_in_which_clocks_are_put_forward_is_an_hour_shorter() =>
        Assert.Equal(Duration.FromDays(31) - Duration.FromHours(1), CalendarLength.OfMonths(1).After(At("2022-03-01 08:00", Tallinn), Tallinn) - At("2022-03-01 08:00", Tallinn));

    [Fact]
    public void A_month_that_ends_in_an_hour_which_clocks_skip_ends_after_it() => // 03:30 on 27 March 2022 does not exist
        Assert.Equal(At("2022-03-27 04:30", Tallinn), CalendarLength.OfMonths(1).After(At("2022-02-27 03:30", Tallinn), Tallinn));

    [Fact]
    public void A_time_is_the_same_whenever_it_begins()
    {
        CalendarLength time = Duration.FromDays(45);
        Assert.Equal(Duration.FromDays(45), time.After(At("2022-03-01 08:00", Tallinn), Tallinn) - At("2022-03-01 08:00", Tallinn));
        Assert.Equal((Duration.FromDays(45), Duration.FromDays(45)), (time.Longest, time.Shortest));
    }

    [Theory]
    [InlineData(1, 31, 27)]
    [InlineData(2, 62, 58)]
    [InlineData(3, 92, 88)]
    [InlineData(6, 184, 180)]
    [InlineData(12, 366, 364)]
    public void So_long_at_most_and_at_least_are_months(int months, int longest, int shortest) =>
        Assert.Equal((Duration.FromDays(longest), Duration.FromDays(shortest)), (CalendarLength.OfMonths(months).Longest, CalendarLength.OfMonths(months).Shortest));

    [Fact]
    public void What_is_written_as_one_number_is_read_again()
    {
        var begin = At("2022-01-31 09:30", Hanoi);
        Assert.Equal(28L * 86_400_000, CalendarLength.Milliseconds(CalendarLength.OfMonths(1).Written, begin, Hanoi));
        Assert.Equal(5L, CalendarLength.Milliseconds(((CalendarLength)Duration.FromMilliseconds(5)).Written, begin, Hanoi));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12_001)]
    public void No_month_and_more_than_a_thousand_years_are_none(int months) => Assert.Throws<ArgumentOutOfRangeException>(() => CalendarLength.OfMonths(months));
}
