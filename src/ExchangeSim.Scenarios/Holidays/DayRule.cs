using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Which day of each year is meant.</summary>
internal abstract record DayRule
{
    /// <summary>The days that begin it in a year: one nearly always; none, or two, by calendars whose years are shorter; none where a calendar is not known.</summary>
    internal abstract IEnumerable<LocalDate> In(int year);
}

/// <summary>The same date in every year; 29 February only in leap years.</summary>
internal sealed record FixedDay(int Month, int Day) : DayRule
{
    internal override IEnumerable<LocalDate> In(int year) => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month) ? [new LocalDate(year, Month, Day)] : [];
}

/// <summary>The first to fifth, or (0) the last, of a weekday in a month.</summary>
internal sealed record WeekdayOfMonth(int Number, IsoDayOfWeek Weekday, int Month) : DayRule
{
    internal override IEnumerable<LocalDate> In(int year)
    {
        var first = new LocalDate(year, Month, 1);
        var day = Number == 0 ? first.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(Weekday))
            : first.With(DateAdjusters.NextOrSame(Weekday)).PlusWeeks(Number - 1);
        return day.Month == Month ? [day] : [];
    }
}

/// <summary>A weekday on a date, or the nearest before or after it.</summary>
internal sealed record WeekdayNear(IsoDayOfWeek Weekday, bool IsBefore, FixedDay Date) : DayRule
{
    internal override IEnumerable<LocalDate> In(int year) =>
        Date.In(year).Select(day => day.With(IsBefore ? DateAdjusters.PreviousOrSame(Weekday) : DateAdjusters.NextOrSame(Weekday)));
}

/// <summary>Another day, so many days later or earlier.</summary>
internal sealed record ShiftedDay(DayRule Day, int Days) : DayRule
{
    // A day of one year may be that of another shifted over its end.
    internal override IEnumerable<LocalDate> In(int year) =>
        Enumerable.Range(year - 1, 3).SelectMany(Day.In).Select(day => day.PlusDays(Days)).Where(day => day.Year == year);
}
