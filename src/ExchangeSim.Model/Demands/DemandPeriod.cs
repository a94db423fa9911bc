using NodaTime;

namespace ExchangeSim.Model;

/// <summary>Days on which a demand has another rate than it states, or an exact number of requests; in the zone of each origin.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, not before the first.</param>
/// <param name="Factor">The rate, as a factor on the stated one, ≥ 0; null: there is an exact number.</param>
/// <param name="Exactly">So many requests of each origin on all of these days together; null: there is a rate.</param>
public sealed record DemandPeriod(LocalDate First, LocalDate Last, double? Factor, long? Exactly)
{
    /// <summary>Whether it has a day.</summary>
    public bool Contains(LocalDate day) => First <= day && day <= Last;
}
