using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Tests.Binding;

public class OtherHoursTests
{
    private const string Laos = "    holidays: { 2022-04-14: Pi Mai }\n";

    // Of the year of the run; each is told by when its first day of the week begins and ends.
    private static string Told(WeeklyHours hours) => string.Join("; ", hours.Others.Where(other => other.First.Year <= 2022 && other.Last.Year >= 2022)
        .Select(other => $"{LocalDatePattern.Iso.Format(other.First)} to {LocalDatePattern.Iso.Format(other.Last)}: {Times(other.Hours)}"));

    private static string Times(WeeklyHours hours) => hours.IsRoundTheClock ? "always" : $"{hours.Openings[0].From.Hour}-{hours.Openings[0].To.Hour}";

    private static Agency With(string others) => Good.Scenario(Laos, Laos + $"    other-hours: {others}\n").Agencies[1];

    [Fact]
    public void An_agency_has_other_hours_between_two_dates_and_at_the_same_dates_of_every_year()
    {
        var laos = With("{ Ramadan: Mon-Fri 08:00-14:00, 07-01 to 08-31: Mon-Fri 07:00-13:00, 2022-12-05 to 2022-12-16: round the clock }");
        Assert.Equal("2022-04-02 to 2022-05-01: 8-14; 2022-07-01 to 2022-08-31: 7-13; 2022-12-05 to 2022-12-16: always", Told(laos.OfficeHours));
        Assert.Equal(Enumerable.Range(2021, 63), laos.OfficeHours.Others.Where(other => other.First.Month == 7).Select(other => other.First.Year));
        Assert.Equal("2022-04-02 to 2022-05-01: 8-14", Told(laos.Desks.Single(desk => desk.Id == "ncb").Shifts[0].Hours)[..30]);
        Assert.All(laos.Desks.Single(desk => desk.Id == "guard").Shifts, shift => Assert.Empty(shift.Hours.Others)); // has hours of its own
    }

    [Fact]
    public void Of_two_with_a_day_in_common_the_later_holds() => Assert.Equal(
        "2022-06-01 to 2022-06-30: 8-14; 2022-07-01 to 2022-07-10: 9-10; 2022-07-11 to 2022-08-31: 8-14; 2022-09-01 to 2022-09-02: 7-8",
        Told(With("{ 06-01 to 09-02: Mon-Fri 08:00-14:00, 2022-07-01 to 2022-07-10: Mon-Fri 09:00-10:00, 09-01 to 09-02: Mon-Fri 07:00-08:00 }").OfficeHours));

    [Fact]
    public void A_shift_has_its_own_and_may_take_those_of_the_offices()
    {
        const string Day = "day: { officers: 2, hours: Mon-Fri 08:00-16:00 }";
        var shifts = Good.Scenario(Laos + "    desks:\n      guard:\n        shifts:\n          " + Day, Laos
            + "    other-hours: { 07-10 to 07-20: Mon-Fri 10:00-11:00 }\n    desks:\n      guard:\n        shifts:\n"
            + "          day: { officers: 2, hours: Mon-Fri 08:00-16:00, other-hours: { 07-01 to 07-31: office hours and holidays } }").Agencies[1].Desks[2].Shifts;
        Assert.Equal("2022-07-01 to 2022-07-09: 8-17; 2022-07-10 to 2022-07-20: 10-11; 2022-07-21 to 2022-07-31: 8-17", Told(shifts[0].Hours));
        Assert.All(shifts[0].Hours.Others, other => Assert.True(other.Hours.OpenOnHolidays && other.Hours.Others.Count == 0));
        Assert.Empty(shifts[1].Hours.Others);
    }

    [Fact]
    public void Every_agency_may_have_them_and_a_policy_may_change_them()
    {
        const string Usual = "  hours: Mon-Fri 08:00-17:00\n", Change = "agencies.laos.desks.ncb.officers: 3";
        var text = Good.With(Usual, Usual + "  other-hours: { Ramadan: Mon-Fri 08:00-12:00 }\n").Replace(Change, "agencies.laos.other-hours.Ramadan: Mon-Fri 20:00-23:00",
            StringComparison.Ordinal);
        string[] Read(string? policy) => [.. ScenarioFile.ReadText(text, "s.yaml", policy).Scenario!.Agencies.Select(agency => Told(agency.OfficeHours))];
        Assert.Equal(["2022-04-02 to 2022-05-01: 8-12", "2022-04-02 to 2022-05-01: 8-12"], Read(null));
        Assert.Equal(["2022-04-02 to 2022-05-01: 8-12", "2022-04-02 to 2022-05-01: 20-23"], Read("more"));
    }

    [Fact]
    public void Who_gives_a_desk_to_another_takes_back_its_other_hours()
    {
        var agencies = Good.Scenario("    ncb: { officers: 2 }\n    court: { handled-by: ncb }\nagencies:\n  vietnam: {",
            "    ncb: { officers: 2 }\n    court: { officers: 1, other-hours: { Ramadan: Mon 08:00-12:00 } }\nagencies:\n  vietnam: { desks: { court: { handled-by: ncb } },")
            .Agencies;
        Assert.Equal([null, "2022-04-02 to 2022-05-01: 8-12"], agencies.Select(agency => agency.Desks[1].Shifts is [var shift] ? Told(shift.Hours) : null));
    }

    [Fact]
    public void A_day_in_lieu_is_a_workday_by_the_hours_of_its_season()
    {
        // New Year of 2022 is a Saturday; in January they work from Sunday to Thursday.
        var laos = Good.Scenario("    holidays: { 2022-04-14: Pi Mai }",
            "    holidays: { 01-01 or next workday until 2022: New Year }\n    other-hours: { 2022-01: Sun-Thu 08:00-12:00 }").Agencies[1];
        Assert.Equal(new LocalDate(2022, 1, 2), laos.Holidays[^1].Date);
    }
}
