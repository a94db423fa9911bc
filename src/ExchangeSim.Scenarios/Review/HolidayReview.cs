using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Agencies that have no holidays in a year of the run, what counts of it. Where <c>holidays: {}</c> is written there are none, and nothing is said.</summary>
internal static class HolidayReview
{
    // Of a shorter part of a year nobody expects a holiday.
    private const int FewestDays = 28;

    internal static void Run(Reviewed scenario)
    {
        var without = scenario.Draft.Agencies.Where(agency => Closes(agency) && !SaysNone(scenario, agency))
            .Select(agency => (Agency: agency, Years: Words([.. Missing(scenario, agency)])))
            .Where(pair => pair.Years.Length > 0).ToList();
        foreach (var group in without.GroupBy(pair => (pair.Years, HasOthers: pair.Agency.Holidays.Count > 0)))
        {
            var agencies = group.Select(pair => pair.Agency.Id).ToList();
            var advice = group.Key.HasOthers ? $"write those of {group.Key.Years} too, such as {Example(group.Key.Years)}"
                : $"write them, such as holidays: {{ {Example(group.Key.Years)} }}; or holidays: {{}} if its offices never close";
            scenario.Warn(scenario.OwnSpot(["agencies", agencies[0], "holidays"], ["agencies", agencies[0]], ["start"]),
                $"{Reviewed.List(agencies)} {(agencies.Count == 1 ? "has" : "have")} no holidays in {group.Key.Years}", advice);
        }
    }

    private static bool Closes(Agency agency) =>
        agency.Desks.Any(desk => desk.Shifts.Any(shift => shift.Hours is { IsRoundTheClock: false, OpenOnHolidays: false }));

    private static bool SaysNone(Reviewed scenario, Agency agency) =>
        ((scenario.Draft.Tree["agencies"]?.Value as Mapping)?[agency.Id]?.Value as Mapping)?["holidays"]?.Value is Mapping { Entries.Count: 0 };

    private static IEnumerable<int> Missing(Reviewed scenario, Agency agency)
    {
        var (first, last) = ((scenario.Start + scenario.Draft.WarmUp).InZone(agency.Zone).Date, (scenario.End - Duration.FromMilliseconds(1)).InZone(agency.Zone).Date);
        for (var year = first.Year; year <= last.Year; year++)
        {
            var (from, to) = (LocalDate.Max(first, new LocalDate(year, 1, 1)), LocalDate.Min(last, new LocalDate(year, 12, 31)));
            if (Period.DaysBetween(from, to) + 1 >= FewestDays && agency.Holidays.All(holiday => holiday.Date.Year != year)) yield return year;
        }
    }

    // Years that follow one another are said by the first and the last.
    private static string Words(List<int> years)
    {
        var parts = new List<string>();
        for (int i = 0, next; i < years.Count; i = next)
        {
            for (next = i + 1; next < years.Count && years[next] == years[next - 1] + 1;) next++;
            if (next - i > 2) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{years[i]} to {years[next - 1]}"));
            else parts.AddRange(years[i..next].Select(year => year.ToString(CultureInfo.InvariantCulture)));
        }
        return parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts[..^1])} and {parts[^1]}";
    }

    private static string Example(string years) => $"{years[..4]}-01-01: New Year";
}
