using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Values;

public class HoursTests
{
    [Fact]
    public void Days_and_times_become_openings_in_order()
    {
        var week = Hours.Parse("Sat 08:00-11:30; Mon-Tue 13:00-17:00, 08:00-12:00").Value.Week!;
        Assert.Equal(
            ["Monday 8:0-12:0", "Monday 13:0-17:0", "Tuesday 8:0-12:0", "Tuesday 13:0-17:0", "Saturday 8:0-11:30"],
            week.Openings.Select(o => $"{o.Day} {o.From.Hour}:{o.From.Minute}-{o.To.Hour}:{o.To.Minute}"));
        Assert.False(week.OpenOnHolidays || week.IsRoundTheClock);
    }

    [Fact]
    public void Round_the_clock_never_closes() => Assert.Same(WeeklyHours.RoundTheClock, Hours.Parse("round the clock").Value.Week);

    [Theory]
    [InlineData("office hours", false)]
    [InlineData("office hours and holidays", true)]
    public void Office_hours_are_the_agencys(string text, bool holidays)
    {
        var office = Hours.Parse("Mon 08:00-12:00").Value.Week!;
        Assert.Equal(office with { OpenOnHolidays = holidays }, Hours.Parse(text).Value.Resolve(office));
    }

    [Fact]
    public void Holidays_are_worked_when_it_says_so() => Assert.True(Hours.Parse("Mon-Sun 22:00-06:00 and holidays").Value.Week!.OpenOnHolidays);

    [Theory]
    [InlineData("Mon 22:00-06:00", 1)]
    [InlineData("Mon 00:00-24:00", 1)]
    [InlineData("Mon 08:00-08:00", 1)]
    [InlineData("Fri-Mon 08:00-12:00", 4)]
    [InlineData("Mon, Wed, Fri 08:00-12:00", 3)]
    [InlineData("Mon-Sun 00:00-24:00", 7)]
    [InlineData("Sun 22:00-06:00; Mon 06:00-10:00", 2)]
    public void An_end_before_its_beginning_is_on_the_next_day(string text, int openings) => Assert.Equal(openings, Hours.Parse(text).Value.Week?.Openings.Count);

    [Fact]
    public void Midnight_at_the_end_of_a_day_is_written_24_00() => Assert.Equal(LocalTime.Midnight, Hours.Parse("Mon 08:00-24:00").Value.Week!.Openings[0].To);

    [Theory]
    [InlineData("", 0)]
    [InlineData("08:00-12:00", 0)]
    [InlineData("Monday 08:00-12:00", 0)]
    [InlineData("Mon", 3)]
    [InlineData("Mon 8-12", 4)]
    [InlineData("Mon 08:00", 9)]
    [InlineData("Mon 08:00-25:00", 10)]
    [InlineData("Mon 08:60-12:00", 4)]
    [InlineData("Mon 08:00-12:00,", 16)]
    [InlineData("Mon-Fri, Wed 08:00-12:00", 9)]
    [InlineData("Mon 08:00-12:00, 11:00-13:00", 16)]
    [InlineData("Sun 22:00-06:00; Mon 05:00-10:00", 21)]
    [InlineData("Mon 08:00-12:00 and Tue", 16)]
    [InlineData("round the clock and holidays", 16)]
    public void What_is_no_hours_is_a_fault_at_its_place(string text, int offset) => Assert.Equal(offset, Hours.Parse(text).Fault?.Offset);
}
