using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Hours as written: those of a week, or the agency's own office hours (<see cref="Week"/> is null).</summary>
internal sealed record WrittenHours(WeeklyHours? Week, bool AndHolidays)
{
    /// <summary>The hours, once the agency's own are known.</summary>
    internal WeeklyHours Resolve(WeeklyHours office) => Week ?? (AndHolidays ? office.AndHolidays() : office);
}

/// <summary>Hours such as <c>Mon-Fri 08:00-12:00, 13:00-17:00; Sat 08:00-11:30 and holidays</c>.</summary>
internal static class Hours
{
    private const string Advice = "write days and times, such as Mon-Fri 08:00-12:00, 13:00-17:00; Sat 08:00-11:30";
    internal static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private const int MinutesOfWeek = 7 * 24 * 60;

    internal static Parsed<WrittenHours> Parse(string text)
    {
        var cursor = new Cursor(text);
        if (cursor.Take("round the clock")) return cursor.Leftover() is { } left ? left : new WrittenHours(WeeklyHours.RoundTheClock, true);
        if (cursor.Take("office hours"))
        {
            var holidays = cursor.Take("and holidays");
            return cursor.Leftover() is { } left ? left : new WrittenHours(null, holidays);
        }
        var openings = new List<(Opening Opening, int Offset)>();
        do if (Part(cursor, openings) is { } fault) return fault;
        while (cursor.Take(';'));
        var andHolidays = cursor.Take("and holidays");
        if (cursor.Leftover(Advice) is { } leftover) return leftover;
        if (Overlap(openings) is { } overlap) return overlap;
        var ordered = openings.Select(o => o.Opening).OrderBy(o => o.Day).ThenBy(o => o.From).ToList();
        return new WrittenHours(new WeeklyHours { Openings = ordered, OpenOnHolidays = andHolidays }, andHolidays);
    }

    private static Fault? Part(Cursor cursor, List<(Opening, int)> openings)
    {
        var days = new List<int>();
        do
        {
            if (Days(cursor, days) is { } fault) return fault;
        }
        while (cursor.Take(','));
        do
        {
            var offset = cursor.Offset;
            if (Time(cursor, out var from) is { } fault) return fault;
            if (!cursor.Take('-')) return cursor.Fail("a '-' and the end should stand here", Advice);
            if (Time(cursor, out var to) is { } wrongEnd) return wrongEnd;
            foreach (var day in days) openings.Add((new Opening((IsoDayOfWeek)(day + 1), from, to), offset));
        }
        while (cursor.Take(','));
        return openings.Count > 1000 ? cursor.Fail("more than 1000 openings in a week") : null;
    }

    private static Fault? Days(Cursor cursor, List<int> days)
    {
        var fault = cursor.Fail($"'{cursor.Rest}' does not begin with a day", Advice);
        var first = Array.IndexOf(DayNames, cursor.Letters());
        if (first < 0) return fault;
        var last = first;
        if (cursor.Take('-') && (last = Array.IndexOf(DayNames, cursor.Letters())) < 0) return fault with { Message = "after '-' a day should stand" };
        for (var day = first; ; day = (day + 1) % 7)
        {
            if (days.Contains(day)) return fault with { Message = $"{DayNames[day]} is named twice", Advice = null };
            days.Add(day);
            if (day == last) return null;
        }
    }

    private static Fault? Time(Cursor cursor, out LocalTime time)
    {
        time = LocalTime.Midnight;
        var fault = cursor.Fail($"'{cursor.Rest}' does not begin with a time", "write times as 08:00, and 24:00 for midnight");
        var digits = cursor.PeekWord().Split('-')[0];
        cursor.GoTo(cursor.Offset + digits.Length);
        if (digits.Length is not (1 or 2) || !cursor.Take(':')) return fault;
        var minutes = cursor.PeekWord().Split('-')[0];
        cursor.GoTo(cursor.Offset + minutes.Length);
        if (minutes.Length != 2 || !byte.TryParse(digits, out var hour) || !byte.TryParse(minutes, out var minute)) return fault;
        if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return fault with { Message = "there is no such time" };
        time = new LocalTime(hour % 24, minute);
        return null;
    }

    private static Fault? Overlap(List<(Opening Opening, int Offset)> openings)
    {
        var stretches = openings.Select(o => (Start: Minute(o.Opening), Length: Length(o.Opening), o.Offset)).OrderBy(s => s.Start).ToList();
        for (var i = 0; i < stretches.Count; i++)
        {
            var next = stretches[(i + 1) % stretches.Count];
            var nextStart = next.Start + (i + 1 == stretches.Count ? MinutesOfWeek : 0);
            if (stretches[i].Start + stretches[i].Length > nextStart) return new Fault(next.Offset, "these hours overlap others of the same week");
        }
        return null;
    }

    private static int Minute(Opening o) => (((int)o.Day - 1) * 24 * 60) + (o.From.Hour * 60) + o.From.Minute;

    private static int Length(Opening o)
    {
        var minutes = ((o.To.Hour - o.From.Hour) * 60) + o.To.Minute - o.From.Minute;
        return minutes > 0 ? minutes : minutes + (24 * 60);
    }
}
