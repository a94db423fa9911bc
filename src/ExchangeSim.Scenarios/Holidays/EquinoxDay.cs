using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>The equinoxes by which Japan has holidays.</summary>
/// <remarks>The formula of the Japan Coast Guard's almanac as it is commonly given, for 1980 to 2099.</remarks>
internal sealed record EquinoxDay(bool IsVernal) : DayRule
{
    internal override IEnumerable<LocalDate> In(int year) => year is < 1980 or > 2099 ? []
        : [new LocalDate(year, IsVernal ? 3 : 9, (int)((IsVernal ? 20.8431 : 23.2488) + 0.242194 * (year - 1980)) - (year - 1980) / 4)];
}
