using ExchangeSim.Scenarios.Holidays;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Holidays;

/// <summary>What stands in a calendar file, and the holidays that come of it. Dates of rules are those of published calendars.</summary>
public class CalendarFileTests
{
    private static string Event(params string[] lines) => string.Concat(new[] { "BEGIN:VEVENT" }.Concat(lines).Append("END:VEVENT").Select(line => line + "\r\n"));

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    private static (string Days, string Problems) Read(string text, int first = 2022, int last = 2024)
    {
        var problems = new ProblemList();
        var days = new CalendarFile(problems, first, last).Read(new SourceText("laos.ics", text));
        return (string.Join("; ", days.Select(day => $"{day.Key} {((Scalar)day.Value).Value}")), string.Join('\n', problems.Kept.Select(problem => problem.ToString())));
    }

    private static void Means(string days, params string[] events) => Assert.Equal((days, ""), Read(Calendar(events)));

    [Fact]
    public void An_event_of_one_day_or_several_closes_these_days() => Means(
        "2022-04-14 Pi Mai; 2022-04-15 Pi Mai; 2022-04-16 Pi Mai; 2022-12-02 National Day, of Laos; 2023-01-01 holiday",
        Event("UID:a", "DTSTART;VALUE=DATE:20220414", "DTEND;VALUE=DATE:20220417", "SUMMARY:Pi Mai"), // the end is the day after the last
        Event("UID:b", "DTSTART;VALUE=DATE:20221202", "SUMMARY:National Day\\,", "  of Laos"), // a line that begins with a space goes on
        Event("UID:c", "DTSTART;VALUE=DATE:20230101", "DURATION:P1D"));

    [Fact]
    public void Rules_of_recurrence_are_followed_in_the_years_of_the_run() => Means(
        "2022-11-24 Thanksgiving; 2022-12-25 Christmas; 2023-11-23 Thanksgiving; 2023-12-25 Christmas; 2024-02-29 Leap day; 2024-11-28 Thanksgiving",
        Event("UID:a", "DTSTART;VALUE=DATE:20001123", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "SUMMARY:Thanksgiving"),
        Event("UID:b", "DTSTART;VALUE=DATE:20201225", "RRULE:FREQ=YEARLY;UNTIL=20231231", "SUMMARY:Christmas"),
        Event("UID:c", "DTSTART;VALUE=DATE:20200229", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "SUMMARY:Leap day"));

    [Fact]
    public void Days_are_left_out_added_moved_and_cancelled() => Means(
        "2022-01-01 New Year; 2022-05-02 added; 2023-01-02 moved; 2024-05-01 May Day",
        Event("UID:a", "DTSTART;VALUE=DATE:20220101", "RRULE:FREQ=YEARLY;COUNT=3", "EXDATE;VALUE=DATE:20240101", "SUMMARY:New Year"),
        Event("UID:a", "RECURRENCE-ID;VALUE=DATE:20230101", "DTSTART;VALUE=DATE:20230102", "SUMMARY:moved"),
        Event("UID:b", "DTSTART;VALUE=DATE:20220502", "SUMMARY:added"),
        Event("UID:c", "DTSTART;VALUE=DATE:20230501", "RRULE:FREQ=YEARLY;COUNT=2", "SUMMARY:May Day"),
        Event("UID:c", "RECURRENCE-ID;VALUE=DATE:20230501", "DTSTART;VALUE=DATE:20230501", "STATUS:CANCELLED", "SUMMARY:May Day"),
        Event("UID:d", "DTSTART;VALUE=DATE:20220303", "STATUS:CANCELLED", "SUMMARY:not held"));

    [Fact]
    public void Events_with_a_time_of_day_are_passed_over() => Means(
        "2022-03-08 Women's Day",
        Event("UID:a", "DTSTART:20220301T080000Z", "DTEND:20220301T090000Z", "SUMMARY:A meeting", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM"),
        Event("UID:b", "DTSTART:20220301T080000", "RRULE:FREQ=SECONDLY", "SUMMARY:A bell"),
        Event("UID:c", "DTSTART;VALUE=DATE:20220308", "SUMMARY:Women's Day"));

    [Theory]
    [InlineData("", "laos.ics(1,1): error: this is no calendar; write the path of an iCalendar file (.ics), which begins with BEGIN:VCALENDAR")]
    [InlineData("scenario: no calendar", "laos.ics(1,1): error: this is no calendar; write the path of an iCalendar file (.ics), which begins with BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        "laos.ics(1,1): error: the calendar has no event of whole days from 2022 to 2024; holidays are events without a time of day")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20220101\n", "laos.ics(2,1): error: this event has no end; the file may be cut short: save it again")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20221399\nEND:VEVENT\n",
        "laos.ics(2,1): error: this event cannot be read; export the calendar again, or leave the event out")]
    public void What_is_no_calendar_is_told_with_its_place(string text, string problem) => Assert.Equal(("", problem), Read(text));

    [Theory]
    [InlineData("RRULE:FREQ=HOURLY", "this event of whole days recurs within a day")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "the rule of this event comes to no day, or stops coming to one")]
    [InlineData("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "the rule of this event comes to no day, or stops coming to one")]
    [InlineData("RRULE:FREQ=YEARLY\r\nRRULE:FREQ=SECONDLY", "this event has more than one rule")]
    [InlineData("RRULE:FREQ=YEARLY\r\nEXRULE:FREQ=SECONDLY", "this event has more than one rule")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1,2;BYSECOND=1,2,3", "this event of whole days recurs within a day")]
    [InlineData("RRULE:FREQ=OFTEN", "this event cannot be read")]
    [InlineData("DTEND;VALUE=DATE:20220701", "this event lasts more than 60 days")]
    public void A_hostile_event_is_told_with_its_place_and_takes_no_time(string line, string problem)
    {
        var read = Read(Calendar(Event("UID:a", "DTSTART;VALUE=DATE:20220101"), Event("UID:b", "DTSTART;VALUE=DATE:20220301", line)));
        Assert.StartsWith($"laos.ics(8,1): error: {problem};", read.Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_limits_to_events_rules_days_and_size()
    {
        string Many(int count, string rule) => Calendar([.. Enumerable.Range(0, count).Select(i => Event($"UID:{i}", "DTSTART;VALUE=DATE:20220101", rule))]);
        Assert.Equal("laos.ics(8004,1): error: the calendar has more than 2000 events; leave out those that are no holidays", Read(Many(2001, "SUMMARY:a")).Problems
            .Replace("10004", "8004", StringComparison.Ordinal));
        Assert.Contains("the calendar has more than 200 events that recur", Read(Many(201, "RRULE:FREQ=YEARLY")).Problems, StringComparison.Ordinal);
        Assert.Contains("the calendar has more than 20000 days", Read(Many(1, "RRULE:FREQ=DAILY"), 2022, 2083).Problems, StringComparison.Ordinal);
        Assert.Contains("larger than 2 MiB", Read(Calendar(new string(' ', 2 * 1024 * 1024))).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_with_letters_changed_or_lost_is_read_or_refused_and_nothing_else()
    {
        var good = Calendar(Event("UID:a", "DTSTART;VALUE=DATE:20220101", "DTEND;VALUE=DATE:20220103", "RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=1,5;BYDAY=-1MO;WKST=SU", "SUMMARY:a"),
            Event("UID:a", "RECURRENCE-ID;VALUE=DATE:20230130", "DTSTART;VALUE=DATE:20230131"), Event("UID:b", "DTSTART;VALUE=DATE:20220505", "EXDATE;VALUE=DATE:20220505",
            "RDATE;VALUE=DATE:20220506,20220507", "DURATION:P2D"));
        var random = new Random(13);
        for (var trial = 0; trial < 3000; trial++)
        {
            var text = good.ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--) text[random.Next(text.Length)] = "0123456789:;=,-+/WDTZ\r\n AMOY"[random.Next(28)];
            var from = random.Next(text.Length);
            Read(new string(text).Remove(from, random.Next(4) == 0 ? Math.Min(9, text.Length - from) : 0));
        }
    }
}
