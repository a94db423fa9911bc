using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>What takes the place of a holiday that falls on a day on which offices are closed anyway.</summary>
internal enum Substitute
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The next workday that is no holiday.</summary>
    Next,
    /// <summary>The same, if it falls on a Sunday; a Saturday is lost.</summary>
    NextAfterSunday,
    /// <summary>The nearest workday that is no holiday: of a Saturday the Friday, of a Sunday the Monday.</summary>
    Nearest,
}

/// <summary>Days on which offices are closed, by rule or by date.</summary>
/// <param name="Day">The first of them.</param>
/// <param name="Days">How many.</param>
/// <param name="Instead">What takes the place of each.</param>
/// <param name="From">The first year in which it holds.</param>
/// <param name="Until">The last.</param>
internal sealed record HolidayRule(DayRule Day, int Days, Substitute Instead, int From, int Until)
{
    /// <summary>Whether it is of one year only, as a day that is written with its year.</summary>
    internal bool IsDated => From == Until;

    /// <summary>The days that begin in a year.</summary>
    internal IEnumerable<LocalDate> In(int year) => year < From || year > Until ? [] : Day.In(year).SelectMany(first => Enumerable.Range(0, Days).Select(i => first.PlusDays(i)));
}
