using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>The holidays of an agency: rules and dates become days, each once, in order.</summary>
internal static class HolidayDays
{
    /// <summary>How many years of holidays are made for a run: calendars of runs without a length go as far.</summary>
    internal const int Years = 61;
    private const int LongestSearch = 30;

    /// <summary>The days of some years.</summary>
    /// <param name="rules">The rules, with the names of the days.</param>
    /// <param name="hours">Office hours: workdays are those on which the offices open.</param>
    /// <param name="first">The first year for which there are days by rule; those written with their year are all there.</param>
    /// <param name="last">The last year.</param>
    internal static IReadOnlyList<Holiday> Of(IReadOnlyList<(HolidayRule Rule, string Name)> rules, WeeklyHours hours, int first, int last)
    {
        var days = new SortedDictionary<LocalDate, string>();
        var moved = new List<(LocalDate Day, string Name, Substitute Instead)>();
        foreach (var (rule, name) in rules)
            for (var year = rule.IsDated ? rule.From : Math.Max(first, rule.From); year <= (rule.IsDated ? rule.From : Math.Min(last, rule.Until)); year++)
                foreach (var day in rule.In(year))
                {
                    days.TryAdd(day, name);
                    if (IsMoved(day, rule.Instead, hours)) moved.Add((day, name, rule.Instead));
                }
        foreach (var (day, name, instead) in moved.OrderBy(one => one.Day))
            if (Candidates(day, instead).Take(LongestSearch).Where(other => IsWorked(other, hours) && !days.ContainsKey(other)).Select(other => (LocalDate?)other).FirstOrDefault()
                is { } found) days.Add(found, name);
        return [.. days.Select(pair => new Holiday(pair.Key, pair.Value))];
    }

    private static bool IsMoved(LocalDate day, Substitute instead, WeeklyHours hours) => instead switch
    {
        Substitute.None => false,
        Substitute.NextAfterSunday => day.DayOfWeek == IsoDayOfWeek.Sunday && !IsWorked(day, hours),
        _ => !IsWorked(day, hours),
    };

    private static bool IsWorked(LocalDate day, WeeklyHours hours) =>
        hours.On(day) is var then && (then.IsRoundTheClock || then.Openings.Any(opening => opening.Day == day.DayOfWeek));

    private static IEnumerable<LocalDate> Candidates(LocalDate day, Substitute instead)
    {
        for (var days = 1; ; days++)
        {
            if (instead == Substitute.Nearest) yield return day.PlusDays(-days);
            yield return day.PlusDays(days);
        }
    }
}
