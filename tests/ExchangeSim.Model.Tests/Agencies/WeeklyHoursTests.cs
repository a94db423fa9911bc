using NodaTime;

namespace ExchangeSim.Model.Tests;

public class WeeklyHoursTests
{
    private static readonly WeeklyHours Short = new() { Openings = [new Opening(IsoDayOfWeek.Monday, new LocalTime(8, 0), new LocalTime(12, 0))] };
    private static readonly WeeklyHours Always = WeeklyHours.RoundTheClock with
    {
        Others = [new OtherHours(Day(10), Day(12), Short), new OtherHours(Day(13), Day(13), WeeklyHours.RoundTheClock), new OtherHours(Day(20), Day(21), Short)],
    };

    private static LocalDate Day(int day) => new(2024, 3, day);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    [InlineData(14, false)]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(21, true)]
    [InlineData(22, false)]
    public void The_hours_of_a_day_are_those_of_its_season_or_the_usual(int day, bool isShort) => Assert.Equal(isShort, ReferenceEquals(Short, Always.On(Day(day))));

    [Fact]
    public void Hours_that_are_others_at_times_do_close()
    {
        Assert.True(WeeklyHours.RoundTheClock.NeverCloses);
        Assert.False(Always.NeverCloses);
    }

    [Fact]
    public void Who_works_on_holidays_does_so_in_every_season()
    {
        var all = (Short with { Others = [new OtherHours(Day(10), Day(12), Short)] }).AndHolidays();
        Assert.True(all.OpenOnHolidays && all.Others[0].Hours.OpenOnHolidays);
    }
}
