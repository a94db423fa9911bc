using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>When somebody works, found day by day from the written hours, the zone and the holidays. Times are milliseconds from the scenario's start.</summary>
internal sealed class Hours
{
    internal const long Never = long.MaxValue / 4;

    private readonly List<(long From, long To)> _stretches = [];

    internal Hours(WeeklyHours hours, DateTimeZone zone, IReadOnlyList<Holiday> holidays, Instant start, long horizon)
    {
        if (hours.IsRoundTheClock && hours.Others.Count == 0)
        {
            _stretches.Add((0, Never));
            return;
        }
        var first = start.InZone(zone).Date.PlusDays(-2);
        var last = start.Plus(Duration.FromMilliseconds(horizon)).InZone(zone).Date.PlusDays(1);
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            var then = hours.Others.SingleOrDefault(other => other.First <= day && day <= other.Last)?.Hours ?? hours;
            if (!Exists(day, zone) || (!then.OpenOnHolidays && holidays.Any(h => h.Date == day))) continue;
            if (then.IsRoundTheClock) _stretches.Add((Time(day.AtMidnight()), Time(day.PlusDays(1).AtMidnight())));
            foreach (var opening in then.Openings.Where(o => o.Day == day.DayOfWeek))
            {
                var endsOn = opening.To > opening.From ? day : day.PlusDays(1);
                _stretches.Add((Time(day.At(opening.From)), Time(endsOn.At(opening.To))));
            }
        }
        Tidy();

        long Time(LocalDateTime local) => (long)Math.Floor((zone.AtLeniently(local).ToInstant() - start).TotalMilliseconds);
    }

    private Hours(IEnumerable<Hours> together)
    {
        foreach (var one in together) _stretches.AddRange(one._stretches);
        Tidy();
    }

    /// <summary>Open whenever one of them is.</summary>
    internal static Hours AnyOf(IEnumerable<Hours> hours) => new(hours);

    /// <summary>The same but for these times.</summary>
    internal Hours Without(IReadOnlyList<(long From, long To)> closed)
    {
        var left = new Hours([this]);
        foreach (var (from, to) in closed)
        {
            var parts = left._stretches.SelectMany(s => new[] { (s.From, To: Math.Min(s.To, from)), (From: Math.Max(s.From, to), s.To) }).Where(s => s.From < s.To).ToList();
            left._stretches.Clear();
            left._stretches.AddRange(parts);
        }
        return left;
    }

    internal bool IsOpen(long time) => _stretches.Any(s => s.From <= time && time < s.To);

    /// <summary>The first time at which it is open, not before another time; <see cref="Never"/> if it never is again.</summary>
    internal long OpenFrom(long time) => IsOpen(time) ? time : _stretches.Where(s => s.From > time).Select(s => s.From).DefaultIfEmpty(Never).Min();

    /// <summary>The next time at which it opens, after another time.</summary>
    internal long OpensAfter(long time) => _stretches.Where(s => s.From > time).Select(s => s.From).DefaultIfEmpty(Never).Min();

    /// <summary>The end of the stretch that contains a time at which it is open.</summary>
    internal long ClosesAfter(long time) => _stretches.Single(s => s.From <= time && time < s.To).To;

    /// <summary>Open stretches between two times, in order, cut at these.</summary>
    internal IEnumerable<(long From, long To)> Between(long from, long to) =>
        _stretches.Select(s => (From: Math.Max(s.From, from), To: Math.Min(s.To, to))).Where(s => s.From < s.To);

    internal long OpenTime(long from, long to) => Between(from, to).Sum(s => s.To - s.From);

    /// <summary>When so much open time has passed since a time.</summary>
    internal long After(long from, long length)
    {
        foreach (var (opens, closes) in Between(from, Never))
        {
            if (length <= closes - opens) return opens + length;
            length -= closes - opens;
        }
        return Never;
    }

    // A day that a zone left out (Apia, 30 December 2011) has no midnight, and no other time either.
    internal static bool Exists(LocalDate day, DateTimeZone zone) => zone.AtLeniently(day.At(new LocalTime(12, 0))).Date == day;

    private void Tidy()
    {
        var sorted = _stretches.Where(s => s.To > Math.Max(0, s.From)).OrderBy(s => s.From).ToList();
        _stretches.Clear();
        foreach (var (from, to) in sorted)
            if (_stretches.Count > 0 && from <= _stretches[^1].To) _stretches[^1] = (_stretches[^1].From, Math.Max(to, _stretches[^1].To));
            else _stretches.Add((Math.Max(0, from), to));
    }
}
