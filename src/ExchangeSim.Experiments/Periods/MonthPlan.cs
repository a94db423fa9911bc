using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Periods;

/// <summary>The months of a run in its scenario's zone, from the one in which the warm-up ends. Not safe for several threads: a run without a stated length gets more as it goes
/// on.</summary>
internal sealed class MonthPlan
{
    // Later than this nothing is told apart: calendars end with the year 9999.
    private const int LastYear = 9_990;

    private readonly List<long> _ends = [];
    private readonly Scenario _scenario;
    private readonly YearMonth _first;
    private readonly bool _isOpen;

    internal MonthPlan(Scenario scenario)
    {
        (_scenario, _isOpen) = (scenario, scenario.Length is null);
        _first = (scenario.Start + scenario.WarmUp).InZone(scenario.Zone).Date.ToYearMonth();
        AddMonth();
        if (scenario.Length is not { } length) return;
        while (_ends[^1] < (long)length.TotalMilliseconds) AddMonth();
    }

    /// <summary>How many there are.</summary>
    internal int Count => _ends.Count;

    /// <summary>The month of a moment, ms from the start; of one at the very end of a run of stated length the last.</summary>
    internal int IndexOf(long time)
    {
        while (_isOpen && time >= _ends[^1]) AddMonth();
        var (low, high) = (0, _ends.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (time < _ends[middle]) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    /// <summary>The month that is over, or cut short, at a moment.</summary>
    internal int IndexAt(long end) => IndexOf(Math.Max(0, end - 1));

    /// <summary>When a month is over, ms from the start.</summary>
    internal long EndOf(int month) => _ends[month];

    /// <summary>The year of a month, from 0: that of the first month.</summary>
    internal int YearOf(int month) => (_first.Month - 1 + month) / 12;

    /// <summary>A month of the calendar.</summary>
    internal YearMonth MonthAt(int month) => _first.PlusMonths(month);

    /// <summary>When a month begins.</summary>
    internal Instant BeginningOf(YearMonth month) => _scenario.FirstMomentOf(month.OnDayOfMonth(1));

    private void AddMonth()
    {
        var next = _first.PlusMonths(_ends.Count + 1);
        _ends.Add(next.Year > LastYear ? long.MaxValue : (long)(BeginningOf(next) - _scenario.Start).TotalMilliseconds);
    }
}
