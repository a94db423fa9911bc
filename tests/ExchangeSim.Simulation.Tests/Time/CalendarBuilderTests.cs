using ExchangeSim.Model;
using ExchangeSim.Simulation.Time;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Simulation.Tests.Time;

/// <summary>Calendars against stretches written out by hand, in UTC.</summary>
public class CalendarBuilderTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly DateTimeZone Vientiane = DateTimeZoneProviders.Tzdb["Asia/Vientiane"];
    private static readonly InstantPattern Text = InstantPattern.CreateWithInvariantCulture("MM-dd HH:mm");

    private static Opening On(IsoDayOfWeek day, string from, string to) => new(day, Clock(from), Clock(to));
    private static LocalTime Clock(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    private static WeeklyHours Weekdays(params (string From, string To)[] hours) => new()
    {
        Openings = [.. Enumerable.Range(1, 5).SelectMany(day => hours.Select(h => On((IsoDayOfWeek)day, h.From, h.To)))],
    };

    private static WeeklyHours EveryDay(string from, string to) => new() { Openings = [.. Enumerable.Range(1, 7).Select(day => On((IsoDayOfWeek)day, from, to))] };

    private static string Written(WeeklyHours hours, DateTimeZone zone, Instant start, int days, params Holiday[] holidays)
    {
        var horizon = days * 86_400_000L;
        var stretches = CalendarBuilder.Build(hours, zone, holidays, start, horizon).Between(0, horizon);
        return string.Join("; ", stretches.Select(s => $"{Text.Format(start + Duration.FromMilliseconds(s.Opens))} to {Text.Format(start + Duration.FromMilliseconds(s.Closes))}"));
    }

    [Fact]
    public void A_lunch_break_closes_and_a_weekend_too() => Assert.Equal(
        "01-05 01:00 to 01-05 05:00; 01-05 06:00 to 01-05 10:00; 01-08 01:00 to 01-08 05:00; 01-08 06:00 to 01-08 10:00",
        Written(Weekdays(("08:00", "12:00"), ("13:00", "17:00")), Vientiane, Instant.FromUtc(2024, 1, 5, 0, 0), 4)); // Friday to Monday, UTC+7

    [Fact]
    public void Morning_and_afternoon_that_touch_are_one_stretch() => Assert.Equal(
        "01-08 01:00 to 01-08 10:00", Written(Weekdays(("08:00", "12:00"), ("12:00", "17:00")), Vientiane, Instant.FromUtc(2024, 1, 8, 0, 0), 1));

    [Fact]
    public void A_day_that_the_zone_left_out_is_not_worked() => Assert.Equal(
        "12-29 19:00 to 12-29 20:00; 12-30 19:00 to 12-30 20:00", // Thursday 29 and Saturday 31 December 2011 in Apia, which had no Friday
        Written(EveryDay("09:00", "10:00"), DateTimeZoneProviders.Tzdb["Pacific/Apia"], Instant.FromUtc(2011, 12, 29, 10, 0), 2));

    [Fact]
    public void A_holiday_closes_but_not_for_those_who_work_on_holidays()
    {
        var (start, hours) = (Instant.FromUtc(2024, 4, 14, 17, 0), Weekdays(("09:00", "10:00"))); // Monday 15 April 2024, 00:00 in Vientiane
        var piMai = new Holiday(new LocalDate(2024, 4, 16), "Pi Mai");
        Assert.Equal("04-15 02:00 to 04-15 03:00; 04-17 02:00 to 04-17 03:00", Written(hours, Vientiane, start, 3, piMai));
        Assert.Equal("04-15 02:00 to 04-15 03:00; 04-16 02:00 to 04-16 03:00; 04-17 02:00 to 04-17 03:00",
            Written(hours with { OpenOnHolidays = true }, Vientiane, start, 3, piMai));
    }

    [Fact]
    public void A_night_shift_that_began_before_the_start_is_on_duty_at_the_start() => Assert.Equal(
        "01-01 00:00 to 01-01 06:00; 01-01 22:00 to 01-02 06:00; 01-02 22:00 to 01-03 00:00",
        Written(EveryDay("22:00", "06:00"), DateTimeZone.Utc, Instant.FromUtc(2024, 1, 1, 0, 0), 2));

    [Fact]
    public void A_night_shift_that_began_on_a_working_day_goes_on_into_the_holiday() => Assert.Equal(
        "01-01 00:00 to 01-01 06:00; 01-02 22:00 to 01-03 00:00",
        Written(EveryDay("22:00", "06:00"), DateTimeZone.Utc, Instant.FromUtc(2024, 1, 1, 0, 0), 2, new Holiday(new LocalDate(2024, 1, 1), "New Year")));

    [Fact]
    public void An_end_at_midnight_is_the_next_midnight() => Assert.Equal(
        "01-01 16:00 to 01-02 00:00; 01-02 16:00 to 01-03 00:00", Written(EveryDay("16:00", "00:00"), DateTimeZone.Utc, Instant.FromUtc(2024, 1, 1, 0, 0), 2));

    [Fact]
    public void In_spring_the_shift_from_two_to_six_is_an_hour_shorter() => Assert.Equal(
        "03-30 01:00 to 03-30 05:00; 03-31 01:00 to 03-31 04:00; 04-01 00:00 to 04-01 04:00", // Amsterdam skips 02:00 to 03:00 on 31 March 2024
        Written(EveryDay("02:00", "06:00"), Amsterdam, Instant.FromUtc(2024, 3, 30, 0, 0), 3));

    [Fact]
    public void In_autumn_the_shift_from_two_to_six_is_an_hour_longer() => Assert.Equal(
        "10-26 00:00 to 10-26 04:00; 10-27 00:00 to 10-27 05:00; 10-28 01:00 to 10-28 05:00", // Amsterdam has 02:00 to 03:00 twice on 27 October 2024
        Written(EveryDay("02:00", "06:00"), Amsterdam, Instant.FromUtc(2024, 10, 26, 0, 0), 3));

    [Fact]
    public void A_shift_inside_the_skipped_hour_moves_forward_by_an_hour() => Assert.Equal(
        "03-31 01:15 to 03-31 01:45", Written(EveryDay("02:15", "02:45"), Amsterdam, Instant.FromUtc(2024, 3, 31, 0, 0), 1));

    [Fact]
    public void A_season_has_its_own_hours_from_its_first_day_to_its_last() => Assert.Equal(
        "03-10 09:00 to 03-10 17:00; 03-11 09:00 to 03-11 12:00; 03-12 09:00 to 03-12 12:00; 03-13 09:00 to 03-13 17:00",
        Written(EveryDay("09:00", "17:00") with { Others = [Season(11, 12, EveryDay("09:00", "12:00"))] }, DateTimeZone.Utc, Instant.FromUtc(2024, 3, 10, 0, 0), 4));

    [Fact]
    public void A_night_belongs_to_the_season_in_which_it_begins() => Assert.Equal(
        "03-10 22:00 to 03-11 06:00; 03-11 20:00 to 03-12 02:00; 03-12 22:00 to 03-13 06:00",
        Written(EveryDay("22:00", "06:00") with { Others = [Season(11, 11, EveryDay("20:00", "02:00"))] }, DateTimeZone.Utc, Instant.FromUtc(2024, 3, 10, 12, 0), 3));

    [Fact]
    public void Round_the_clock_closes_for_a_season_and_a_season_may_be_round_the_clock()
    {
        var start = Instant.FromUtc(2024, 3, 10, 0, 0);
        Assert.Equal("03-10 00:00 to 03-11 00:00; 03-11 09:00 to 03-11 12:00; 03-12 00:00 to 03-13 00:00",
            Written(WeeklyHours.RoundTheClock with { Others = [Season(11, 11, EveryDay("09:00", "12:00"))] }, DateTimeZone.Utc, start, 3));
        // On the holiday, too: it never closes. The clocks of Amsterdam are an hour before UTC.
        Assert.Equal("03-10 08:00 to 03-10 11:00; 03-10 23:00 to 03-12 23:00",
            Written(EveryDay("09:00", "12:00") with { Others = [Season(11, 12, WeeklyHours.RoundTheClock)] }, Amsterdam, start, 3, new Holiday(new LocalDate(2024, 3, 12), "day")));
    }

    [Fact]
    public void A_holiday_in_a_season_closes_as_the_season_says()
    {
        var holiday = new Holiday(new LocalDate(2024, 3, 11), "day");
        var season = EveryDay("10:00", "11:00");
        WeeklyHours With(WeeklyHours other) => EveryDay("09:00", "12:00") with { Others = [Season(11, 11, other)] };
        Assert.Equal("", Written(With(season), DateTimeZone.Utc, Instant.FromUtc(2024, 3, 11, 0, 0), 1, holiday));
        Assert.Equal("03-11 10:00 to 03-11 11:00", Written(With(season with { OpenOnHolidays = true }), DateTimeZone.Utc, Instant.FromUtc(2024, 3, 11, 0, 0), 1, holiday));
    }

    private static OtherHours Season(int first, int last, WeeklyHours hours) => new(new LocalDate(2024, 3, first), new LocalDate(2024, 3, last), hours);

    [Fact]
    public void A_union_is_open_when_one_of_its_calendars_is()
    {
        Calendar Of(params (long, long)[] stretches) => new([.. stretches.Select(s => s.Item1)], [.. stretches.Select(s => s.Item2)]);
        var union = CalendarBuilder.Union([Of((0, 10), (30, 40)), Of((5, 15), (40, 50), (70, 80)), Of((71, 72))]);
        Assert.Equal([(0L, 15L), (30L, 50L), (70L, 80L)], union.Between(0, 100));
        Assert.True(CalendarBuilder.Union([Of((0, 10)), Calendar.AlwaysOpen]).IsAlwaysOpen);
    }
}
