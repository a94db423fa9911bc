using System.Globalization;
using System.Runtime.Serialization;
using ExchangeSim.Files;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using NodaTime;
using Calendar = Ical.Net.Calendar;
using Period = NodaTime.Period;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Whole-day events of an iCalendar file (RFC 5545) as holidays. Rules of recurrence are followed for the years of a run; events with a time of day, and cancelled ones,
/// are passed over. What is wrong is reported at its event.</summary>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="firstYear">The first year for which rules are followed.</param>
/// <param name="lastYear">The last.</param>
internal sealed class CalendarFile(ProblemList problems, int firstYear, int lastYear)
{
    private const int MostCharacters = 2 * 1024 * 1024, MostEvents = 2000, MostRules = 200, MostDays = 20_000, MostTogether = 60, MostUnmatched = 3000;
    private const string Advice = "export the calendar again, or leave the event out";

    private readonly SortedDictionary<LocalDate, Entry> _days = [];
    private int _rules;

    /// <summary>The holidays of a file, each a date with the name of its event, in order.</summary>
    internal IReadOnlyList<Entry> Read(SourceText file)
    {
        var start = new Spot(file.File, 1, 1);
        if (file.Text.Length > MostCharacters) problems.Error(start, "the calendar is larger than 2 MiB", "export one of holidays only");
        else if (!file.Text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
            problems.Error(start, "this is no calendar", "write the path of an iCalendar file (.ics), which begins with BEGIN:VCALENDAR");
        else
        {
            var before = problems.Errors;
            foreach (var block in CalendarBlock.Of(file, MostEvents, problems)) Read(block);
            if (_days.Count == 0 && problems.Errors == before)
                problems.Error(start, $"the calendar has no event of whole days from {firstYear} to {lastYear}", "holidays are events without a time of day");
        }
        return [.. _days.Values];
    }

    private void Read(CalendarBlock block)
    {
        try
        {
            var calendar = Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{block.Text}END:VCALENDAR\r\n");
            if (calendar is not null && calendar.Events.All(one => HasOneRule(one, block.Spot) && IsFollowed(one, block.Spot))) Add(calendar, block.Spot);
        }
        catch (EvaluationLimitExceededException)
        {
            problems.Error(block.Spot, "the rule of this event comes to no day, or stops coming to one", Advice);
        }
        catch (Exception e) when (IsOfFile(e))
        {
            problems.Error(block.Spot, "this event cannot be read", Advice);
        }
    }

    // What the library throws for texts that it does not understand.
    private static bool IsOfFile(Exception e) => e is SerializationException or ArgumentException or FormatException or InvalidOperationException or ArithmeticException
        or NotSupportedException or InvalidCastException or NullReferenceException or IndexOutOfRangeException or EvaluationException;

    private static bool IsWithinDay(RecurrenceRule rule) =>
        rule.Frequency < FrequencyType.Daily || rule.ByHour.Count + rule.ByMinute.Count + rule.BySecond.Count > 0;

    private bool HasOneRule(CalendarEvent one, Spot spot)
    {
        var isOne = !one.Properties.AllOf("RRULE").Skip(1).Any() && !one.Properties.AllOf("EXRULE").Any();
        if (!isOne) problems.Error(spot, "this event has more than one rule", "write each as an event of its own, and days that are left out as EXDATE");
        return isOne;
    }

    private bool IsFollowed(CalendarEvent one, Spot spot)
    {
        if (one.DtStart is not { HasTime: false } first)
        {
            one.RecurrenceRule = null; // it is passed over however often it recurs, which may be every second
            return true;
        }
        if (first.Date.Year is < Dates.FirstYear or > Dates.LastYear)
            problems.Error(spot, string.Create(CultureInfo.InvariantCulture, $"this event begins before {Dates.FirstYear} or after {Dates.LastYear}"), Advice);
        else if (one.RecurrenceRule is { } rule && IsWithinDay(rule)) problems.Error(spot, "this event of whole days recurs within a day", Advice);
        else if (one.RecurrenceRule is not null && ++_rules > MostRules)
            problems.Error(spot, $"the calendar has more than {MostRules} events that recur", "leave out those that are no holidays");
        else return true;
        return false;
    }

    private void Add(Calendar calendar, Spot spot)
    {
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostUnmatched };
        foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(new CalDateTime(firstYear, 1, 1), options).TakeWhile(one => one.Period.StartTime.Date.Year <= lastYear))
        {
            if (occurrence is not { Source: CalendarEvent { IsActive: true } one, Period: { StartTime: { HasTime: false } start, EffectiveEndTime: var end } }) continue;
            var first = LocalDate.FromDateOnly(start.Date);
            var days = end is null ? 1 : Period.DaysBetween(first, LocalDate.FromDateOnly(end.Date));
            if (days > MostTogether || _days.Count + days > MostDays)
            {
                problems.Error(spot, days > MostTogether ? $"this event lasts more than {MostTogether} days" : $"the calendar has more than {MostDays} days", Advice);
                return;
            }
            var name = NameOf(one, spot);
            for (var day = 0; day < Math.Max(1, days); day++) Add(first.PlusDays(day), name, spot);
        }
    }

    private void Add(LocalDate day, string name, Spot spot) =>
        _days.TryAdd(day, new Entry(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), spot, new Scalar(spot, name, null)));

    // It is shown on screens and in reports.
    private string NameOf(CalendarEvent one, Spot spot)
    {
        var name = one.Summary ?? "";
        if (VisibleText.FirstControl(name) is not (>= 0 and var at)) return name.Trim().Length == 0 ? "holiday" : name;
        var (message, advice) = FileText.ControlAdvice(name, at);
        problems.Error(spot, message, advice);
        return "holiday";
    }
}
