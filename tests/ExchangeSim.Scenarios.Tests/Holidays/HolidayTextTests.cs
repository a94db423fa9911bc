using ExchangeSim.Model;
using ExchangeSim.Scenarios.Holidays;
using ExchangeSim.Scenarios.Values;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Tests.Holidays;

/// <summary>What is written, and the days that it means. Dates are those of published calendars.</summary>
public class HolidayTextTests
{
    private static readonly WeeklyHours Weekdays = Hours.Parse("Mon-Fri 08:00-17:00").Value.Week!;
    private static readonly WeeklyHours SundayToThursday = Hours.Parse("Sun-Thu 08:00-15:00").Value.Week!;

    private static string Days(string text, int first, int last, WeeklyHours? hours = null) => string.Join(' ',
        HolidayDays.Of([(HolidayText.Parse(text).Value, "day")], hours ?? Weekdays, first, last).Select(holiday => LocalDatePattern.Iso.Format(holiday.Date)));

    [Theory]
    [InlineData("2022-04-14", 2020, 2030, "2022-04-14")]
    [InlineData("2022-12-30 to 2023-01-02", 2020, 2030, "2022-12-30 2022-12-31 2023-01-01 2023-01-02")]
    [InlineData("04-14", 2022, 2023, "2022-04-14 2023-04-14")]
    [InlineData("02-29", 2023, 2025, "2024-02-29")]
    [InlineData("04-13 to 04-15", 2022, 2022, "2022-04-13 2022-04-14 2022-04-15")]
    [InlineData("12-29 for 6 d", 2022, 2022, "2022-12-29 2022-12-30 2022-12-31 2023-01-01 2023-01-02 2023-01-03")]
    [InlineData("second Monday of October", 2022, 2024, "2022-10-10 2023-10-09 2024-10-14")]
    [InlineData("last Monday of May", 2022, 2024, "2022-05-30 2023-05-29 2024-05-27")]
    [InlineData("fifth Sunday of February", 2022, 2048, "2032-02-29")]
    [InlineData("fourth Thursday of November", 2023, 2025, "2023-11-23 2024-11-28 2025-11-27")]
    [InlineData("Monday on or before 05-24", 2022, 2024, "2022-05-23 2023-05-22 2024-05-20")]
    [InlineData("Saturday on or after 06-20", 2022, 2024, "2022-06-25 2023-06-24 2024-06-22")]
    [InlineData("04-14 from 2023 until 2024", 2020, 2030, "2023-04-14 2024-04-14")]
    public void Dates_and_weekdays(string text, int first, int last, string days) => Assert.Equal(days, Days(text, first, last));

    [Theory]
    [InlineData("Easter", 2022, 2026, "2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05")]
    [InlineData("Easter", 1961, 1961, "1961-04-02")]
    [InlineData("Easter", 2038, 2038, "2038-04-25")]
    [InlineData("Easter - 2", 2024, 2025, "2024-03-29 2025-04-18")]
    [InlineData("Easter + 39", 2024, 2025, "2024-05-09 2025-05-29")]
    [InlineData("Orthodox Easter", 2021, 2026, "2021-05-02 2022-04-24 2023-04-16 2024-05-05 2025-04-20 2026-04-12")]
    [InlineData("vernal equinox", 2017, 2024, "2017-03-20 2018-03-21 2019-03-21 2020-03-20 2021-03-20 2022-03-21 2023-03-21 2024-03-20")]
    [InlineData("autumnal equinox", 2018, 2024, "2018-09-23 2019-09-23 2020-09-22 2021-09-23 2022-09-23 2023-09-23 2024-09-22")]
    public void Easter_and_equinoxes(string text, int first, int last, string days) => Assert.Equal(days, Days(text, first, last));

    [Theory]
    [InlineData("Chinese 01-01", 2022, 2026, "2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17")]
    [InlineData("Chinese 05-05", 2020, 2020, "2020-06-25")] // after a leap month
    [InlineData("Chinese 08-15", 2023, 2025, "2023-09-29 2024-09-17 2025-10-06")]
    [InlineData("Chinese 01-01", 2033, 2034, "2033-01-31 2034-02-19")] // between them lies a leap eleventh month
    [InlineData("Korean 01-01", 2024, 2028, "2024-02-10 2025-01-29 2026-02-17 2027-02-07 2028-01-27")] // of the last two years a day later than in China
    [InlineData("Chinese 01-01", 2027, 2028, "2027-02-06 2028-01-26")]
    [InlineData("Chinese 01-01", 2102, 2102, "")]
    [InlineData("Hijri 10-01", 2022, 2025, "2022-05-02 2023-04-21 2024-04-10 2025-03-30")]
    [InlineData("Hijri 12-10", 2024, 2025, "2024-06-16 2025-06-06")]
    [InlineData("Hijri 10-01", 2033, 2033, "2033-01-02 2033-12-23")] // twice in a year
    public void Calendars_of_the_moon(string text, int first, int last, string days) => Assert.Equal(days, Days(text, first, last));

    [Theory]
    [InlineData("01-01 or next workday", "2022-01-01 2022-01-03")] // a Saturday
    [InlineData("01-01 or nearest workday", "2021-12-31 2022-01-01")]
    [InlineData("01-01 or next workday after Sunday", "2022-01-01")]
    [InlineData("12-25 for 2 d or next workday", "2022-12-25 2022-12-26 2022-12-27")] // Sunday and Monday: Monday is a holiday already
    [InlineData("05-03 for 3 d or next workday after Sunday", "2022-05-03 2022-05-04 2022-05-05")]
    public void A_day_in_lieu_is_a_workday_that_is_no_holiday(string text, string days) => Assert.Equal(days, Days(text, 2022, 2022));

    [Fact]
    public void Workdays_are_those_on_which_the_offices_open()
    {
        Assert.Equal("2021-12-02 2022-12-02 2022-12-04", Days("12-02 or next workday", 2021, 2022, SundayToThursday)); // 2 December 2022 was a Friday
        Assert.Equal("2023-12-02 2023-12-03", Days("12-02 or next workday", 2023, 2023, SundayToThursday)); // a Saturday
    }

    [Theory]
    [InlineData("2022-02-30", 0)]
    [InlineData("2022-04-14 to 2022-04-10", 0)]
    [InlineData("2022-04-14 to 2022-04-31", 14)]
    [InlineData("13-01", 0)]
    [InlineData("second Monday in October", 7)]
    [InlineData("sixth Monday of October", 0)]
    [InlineData("Easter - two", 9)]
    [InlineData("Monday before 05-24", 7)]
    [InlineData("Chinese New Year", 8)]
    [InlineData("01-01 or the next day", 9)]
    [InlineData("01-01 for 3 days", 10)]
    [InlineData("01-01 until 2025 from 2020", 17)]
    [InlineData("01-01 from 2025 until 2020", 0)]
    [InlineData("when it rains", 0)]
    public void What_is_no_holiday_is_a_fault_at_its_place(string text, int offset) => Assert.Equal(offset, HolidayText.Parse(text).Fault?.Offset);
}
