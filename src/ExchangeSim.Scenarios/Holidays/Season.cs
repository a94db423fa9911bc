using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Days on which other hours hold.</summary>
internal abstract record Season
{
    /// <summary>The first and the last day of each, of those that begin in some years; of one that is written with its year: that.</summary>
    internal abstract IEnumerable<(LocalDate First, LocalDate Last)> In(int firstYear, int lastYear);
}

/// <summary>From one date to another.</summary>
internal sealed record DatedSeason(LocalDate First, LocalDate Last) : Season
{
    internal override IEnumerable<(LocalDate First, LocalDate Last)> In(int firstYear, int lastYear) => [(First, Last)];
}

/// <summary>From a day of every year to the next day of another rule, in the years in which it holds.</summary>
internal sealed record YearlySeason(DayRule First, DayRule Last, int From, int Until) : Season
{
    internal override IEnumerable<(LocalDate First, LocalDate Last)> In(int firstYear, int lastYear)
    {
        for (var year = Math.Max(firstYear, From); year <= Math.Min(lastYear, Until); year++)
            foreach (var first in First.In(year))
                if (Last.In(year).Concat(Last.In(year + 1)).Where(last => last >= first).Select(last => (LocalDate?)last).Min() is { } end) yield return (first, end);
    }
}
