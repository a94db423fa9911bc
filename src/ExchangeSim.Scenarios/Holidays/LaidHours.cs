using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Hours with others laid over them on some days.</summary>
internal static class LaidHours
{
    /// <summary>The hours with others from a day to another; what was there on these days is gone.</summary>
    internal static WeeklyHours With(WeeklyHours hours, LocalDate first, LocalDate last, WeeklyHours other)
    {
        var laid = new List<OtherHours> { new(first, last, other with { Others = [] }) };
        // Office hours have their own seasons, which hold within these days.
        foreach (var season in other.Others.Where(season => season.Last >= first && season.First <= last))
            laid = Over(laid, season with { First = LocalDate.Max(first, season.First), Last = LocalDate.Min(last, season.Last) });
        var all = hours.Others.ToList();
        foreach (var one in laid) all = Over(all, one);
        return hours with { Others = all };
    }

    private static List<OtherHours> Over(IEnumerable<OtherHours> under, OtherHours one)
    {
        var laid = new List<OtherHours> { one };
        foreach (var other in under)
        {
            if (other.First < one.First) laid.Add(other with { Last = LocalDate.Min(other.Last, one.First.PlusDays(-1)) });
            if (other.Last > one.Last) laid.Add(other with { First = LocalDate.Max(other.First, one.Last.PlusDays(1)) });
        }
        laid.Sort((left, right) => left.First.CompareTo(right.First));
        return laid;
    }
}
