using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>The requests of one demand at one origin: the expected demand gathers day by day, and when as much has gathered as was drawn, a request or a batch arises.</summary>
internal sealed class DemandStream(Demand demand, DemandFlow flow, Office office, KeyedDraws draws, Scenario scenario)
{
    private readonly ulong _key = KeyedDraws.KeyOf(demand, flow.Origin);
    private readonly List<(double From, double To, double Factor)> _days = Days(demand, office.Agency, scenario, year => draws.YearOf(demand, flow.Origin, year));
    private readonly List<double> _exact = ExactTimes(demand, flow.Origin, office.Agency, draws, scenario);
    private double _factor = 1, _gatheredUntil, _missing, _next;
    private long _arrivals, _requests;
    private int _turn;

    internal Demand Demand => demand;

    internal void DrawNext()
    {
        if (_requests >= (demand.AtMost ?? long.MaxValue)) return;
        _missing = draws.ArrivalOf(_key, ++_arrivals).Amount;
        Schedule();
    }

    /// <summary>From now on requests arise so many times as often.</summary>
    internal void ChangeFactor(double factor)
    {
        if (office.Now > _gatheredUntil)
        {
            _missing = Math.Max(0, _missing - _days.Sum(day => Rate * day.Factor * Math.Max(0, Math.Min(office.Now, day.To) - Math.Max(_gatheredUntil, day.From))));
            _gatheredUntil = office.Now;
        }
        _factor = factor;
        if (_requests < (demand.AtMost ?? long.MaxValue)) Schedule();
    }

    // The rate counts requests; batches are as many fewer.
    private double Rate => flow.PerMillisecond / ((demand.BatchLow + demand.BatchHigh) / 2d) * _factor;

    private void Schedule()
    {
        var turn = ++_turn;
        _next = Math.Min(WhenGathered(), _exact.Where(time => time > _gatheredUntil).DefaultIfEmpty(double.PositiveInfinity).Min());
        if (_next < Hours.Never) office.At(Math.Max(office.Now + 1, (long)_next), () => { if (_turn == turn) Arise(); });
    }

    private double WhenGathered()
    {
        var missing = _missing;
        foreach (var (from, to, factor) in _days.Where(day => day.To > _gatheredUntil && Rate * day.Factor > 0))
        {
            var begin = Math.Max(from, _gatheredUntil);
            var gathers = Rate * factor * (to - begin);
            if (gathers >= missing) return begin + missing / (Rate * factor);
            missing -= gathers;
        }
        return double.PositiveInfinity;
    }

    private void Arise()
    {
        _gatheredUntil = _next;
        var drawn = draws.ArrivalOf(_key, _arrivals);
        var size = Math.Min(demand.BatchLow + (long)(drawn.Size * (demand.BatchHigh - demand.BatchLow + 1)), (demand.AtMost ?? long.MaxValue) - _requests);
        var urgency = drawn.Urgency < demand.VeryUrgent ? Urgency.VeryUrgent : drawn.Urgency < demand.VeryUrgent + demand.Urgent ? Urgency.Urgent : Urgency.Routine;
        var (first, destination) = (_requests, Pick(flow.Destinations, drawn.Destination)!);
        _requests += size;
        DrawNext();
        for (var i = 0L; i < size; i++)
            office.Arise(KeyedDraws.KeyOf(drawn.Key, i), $"{demand.Id} of {flow.Origin}, no. {first + i + 1}", demand.Procedure, destination, Pick(demand.Crimes,
                drawn.Crime), urgency, drawn.Key);
    }

    internal static string? Pick(IReadOnlyList<Share> shares, double number)
    {
        var (total, below) = (shares.Sum(share => share.Value), 0d);
        foreach (var share in shares)
            if (number < (below += share.Value) / total) return share.Id;
        return shares.LastOrDefault()?.Id;
    }

    private static List<(double, double, double)> Days(Demand demand, Agency origin, Scenario scenario, Func<int, double> ofYear)
    {
        double Time(Instant instant) => (long)(instant - scenario.Start).TotalMilliseconds;
        var (from, until) = (Math.Max(0, demand.From is { } first ? Time(first) : 0), demand.Until is { } last ? Time(last) : double.PositiveInfinity);
        if (demand is { Week: null, Season: null, OnHolidays: 1, YearlyCv: 0, Periods.Count: 0 }) return [(from, until, 1)];
        var days = new List<(double, double, double)>();
        var end = (scenario.Length ?? ReferenceSimulator.Forever).TotalMilliseconds;
        for (var day = scenario.Start.InZone(origin.Zone).Date; ; day = day.PlusDays(1))
        {
            if (!Hours.Exists(day, origin.Zone)) continue;
            var next = Hours.Exists(day.PlusDays(1), origin.Zone) ? day.PlusDays(1) : day.PlusDays(2);
            var (begins, ends) = (Time(origin.Zone.AtStartOfDay(day).ToInstant()), Time(origin.Zone.AtStartOfDay(next).ToInstant()));
            if (begins >= end) return days;
            var factor = FactorOn(demand, origin, day);
            foreach (var period in demand.Periods.Where(period => period.First <= day && day <= period.Last)) factor *= period.Factor ?? 0;
            if (demand.YearlyCv > 0) factor *= ofYear(day.Year);
            if (ends > from && begins < until) days.Add((Math.Max(begins, from), Math.Min(ends, until), factor));
        }
    }

    private static double FactorOn(Demand demand, Agency origin, LocalDate day) =>
        (demand.Week?[(int)day.DayOfWeek - 1] ?? 1) * (demand.Season?[day.Month - 1] ?? 1) * (origin.Holidays.Any(h => h.Date == day) ? demand.OnHolidays : 1);

    // Each of an exact number falls on a day of its period with a chance as the day's factor and length say, whether that day is in the run or not.
    private static List<double> ExactTimes(Demand demand, string flowOrigin, Agency origin, KeyedDraws draws, Scenario scenario)
    {
        double Time(Instant instant) => (long)(instant - scenario.Start).TotalMilliseconds;
        var times = new List<double>();
        foreach (var period in demand.Periods.Where(period => period.Exactly > 0))
        {
            var days = new List<(double From, double To, double Factor)>();
            for (var day = period.First; day <= period.Last; day = day.PlusDays(1))
            {
                if (!Hours.Exists(day, origin.Zone)) continue;
                var next = Hours.Exists(day.PlusDays(1), origin.Zone) ? day.PlusDays(1) : day.PlusDays(2);
                var from = Math.Max(Time(origin.Zone.AtStartOfDay(day).ToInstant()), demand.From is { } first ? Time(first) : double.MinValue);
                var to = Math.Min(Time(origin.Zone.AtStartOfDay(next).ToInstant()), demand.Until is { } last ? Time(last) : double.MaxValue);
                if (to > from && FactorOn(demand, origin, day) is > 0 and var factor) days.Add((from, to, factor));
            }
            var all = days.Sum(day => day.Factor * (day.To - day.From));
            for (var i = 0L; all > 0 && i < period.Exactly; i++)
            {
                var left = draws.ExactOf(demand, flowOrigin, period.First, i) * all;
                foreach (var day in days)
                {
                    var weight = day.Factor * (day.To - day.From);
                    if (left <= weight) { times.Add(day.From + left / day.Factor); break; }
                    left -= weight;
                }
            }
        }
        return times;
    }
}
