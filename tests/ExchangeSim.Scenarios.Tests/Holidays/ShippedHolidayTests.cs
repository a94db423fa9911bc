using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Holidays;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Holidays;

/// <summary>The rules of the library, held against the days that it has from published lists for years before them.</summary>
public class ShippedHolidayTests
{
    private const string From = " from 2026 until 2035", FromEarlier = " from 2025 until 2035";
    private static readonly WeeklyHours Weekdays = Hours.Parse("Mon-Fri 08:00-17:00").Value.Week!;

    private static Mapping Of(string agency)
    {
        var file = File.ReadAllText(Path.Combine(Shipped.Folder, "library", "holidays.yaml"));
        var agencies = (Mapping)((Mapping)YamlTree.Read(file, "holidays.yaml", new ProblemList())!)["agencies"]!.Value;
        return (Mapping)((Mapping)agencies[agency]!.Value)["holidays"]!.Value;
    }

    [Theory]
    [InlineData("japan", 2022, 2024)]
    [InlineData("united-states", 2024, 2025)]
    [InlineData("united-kingdom", 2024, 2025)]
    [InlineData("european-union", 2017, 2017)]
    [InlineData("european-union", 2024, 2025)]
    [InlineData("canada", 2024, 2025)]
    [InlineData("new-zealand", 2017, 2019)]
    [InlineData("new-zealand", 2024, 2025)]
    [InlineData("australia", 2024, 2024)]
    [InlineData("korea", 2024, 2024)]
    public void The_rules_give_the_weekdays_that_are_listed_for_earlier_years(string agency, int first, int last)
    {
        var written = Of(agency).Entries.Select(e => (e.Key, Name: ((Scalar)e.Value).Value)).ToList();
        var rules = written.Where(e => e.Key.EndsWith(From, StringComparison.Ordinal) || e.Key.EndsWith(FromEarlier, StringComparison.Ordinal))
            .Select(e => (HolidayText.Parse(e.Key[..^From.Length]).Value, e.Name)).ToList();
        var listed = written.Where(e => Dates.ParseDay(e.Key).Fault is null).Select(e => (Day: Dates.ParseDay(e.Key).Value, e.Name))
            .Where(e => e.Day.Year >= first && e.Day.Year <= last && e.Name is not ("Matariki" or "Anzac Day"));
        // From the year before: some days go on over the end of a year.
        var computed = HolidayDays.Of(rules, Weekdays, first - 1, last).Where(h => h.Date.Year >= first && h.Date.Year <= last && h.Date.DayOfWeek <= IsoDayOfWeek.Friday
            && h.Name != "Anzac Day");
        Assert.Equal(listed.Where(e => e.Day.DayOfWeek <= IsoDayOfWeek.Friday).Select(e => e.Day).Order(), computed.Select(h => h.Date));
    }

    [Theory]
    [InlineData("vietnam")]
    [InlineData("laos")]
    [InlineData("cambodia")]
    [InlineData("japan")]
    [InlineData("china")]
    [InlineData("india")]
    public void Every_year_until_2035_has_holidays(string agency)
    {
        var rules = Of(agency).Entries.Select(e => (HolidayText.Parse(e.Key).Value, ((Scalar)e.Value).Value)).ToList();
        var days = HolidayDays.Of(rules, Weekdays, 2016, 2078);
        Assert.All(Enumerable.Range(2025, 11), year => Assert.True(days.Count(day => day.Date.Year == year) >= 3, year.ToString(CultureInfo.InvariantCulture)));
        Assert.DoesNotContain(days, day => day.Date.Year > 2036);
    }
}
