using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Hours of agencies and their desks that are others on some days: seasons of a day and of weeks, beside each other and apart, some begun before the start.</summary>
internal sealed class CalendarHours(int seed, Instant start)
{
    private readonly System.Random _random = new(seed ^ 0x5EA5);

    internal Agency[] Of(IReadOnlyList<Agency> agencies) => [.. agencies.Select(Of)];

    private Agency Of(Agency agency) => agency with
    {
        OfficeHours = Lay(agency.OfficeHours),
        Desks = [.. agency.Desks.Select(desk => desk with { Shifts = [.. desk.Shifts.Select(shift => shift with { Hours = Lay(shift.Hours) })] })],
    };

    private WeeklyHours Lay(WeeklyHours hours)
    {
        var others = new List<OtherHours>();
        var day = start.InUtc().Date.PlusDays(_random.Next(12) - 8);
        for (var seasons = _random.Next(4); seasons > 0; seasons--)
        {
            var last = day.PlusDays(_random.Next(3) == 0 ? 0 : _random.Next(20));
            others.Add(new OtherHours(day, last, Season()));
            day = last.PlusDays(1 + _random.Next(2) * _random.Next(25));
        }
        return hours with { Others = others };
    }

    private WeeklyHours Season() => _random.Next(5) switch
    {
        0 => WeeklyHours.RoundTheClock,
        1 => Small.Daily(22, 6),
        2 => Small.Daily(0, 0),
        3 => Small.Daily(10, 12) with { OpenOnHolidays = true },
        _ => Small.Daily(9, 14),
    };
}
