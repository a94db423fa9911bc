using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Periods;

/// <summary>The months of all replications → a row for each year and month and each group of requests that there is.</summary>
internal sealed class PooledPeriods(Scenario scenario)
{
    // A run of many decades takes some MiB in each block; eight blocks still give an interval that holds, a quarter wider than many would.
    private const int FewBlocks = 8, ManyMonths = 240;

    private readonly MonthPlan _plan = new(scenario);
    private readonly IReadOnlyList<CalendarGroup> _groups = PeriodTally.GroupsOf(scenario);
    private readonly ReplicationBlocks<PeriodTally> _blocks =
        new(new MonthPlan(scenario).Count > ManyMonths ? FewBlocks : ReplicationBlocks<PeriodTally>.Most, (sums, more) => sums.Merge(more));

    /// <summary>Adds the counts of a replication, which belong to this from now on.</summary>
    internal void Add(int replication, PeriodTally tally) => _blocks.Add(replication, tally);

    /// <summary>Years first, then months; of each all requests, then the groups. None where nothing was sent.</summary>
    /// <param name="end">When the last replication ended, ms.</param>
    internal IReadOnlyList<CalendarRow> Rows(long end)
    {
        var blocks = _blocks.Sums;
        var groups = Enumerable.Range(0, _groups.Count).Where(group => blocks.Any(tally => tally.Has(group))).ToList();
        if (groups.Count == 0) return [];
        var months = Enumerable.Range(0, Math.Max(_plan.IndexAt(end), blocks.Max(tally => tally.Last)) + 1).ToList();
        var procedures = groups.Where(group => _groups[group].Procedure is not null).ToList();
        List<(CalendarGroup Of, Counts Counts)> counted = [(CalendarGroup.All, new Counts(this, procedures, months.Count)),
            .. groups.Where(IsTold).Select(group => (_groups[group], new Counts(this, [group], months.Count)))];
        return [.. months.GroupBy(_plan.YearOf).Select(year => (Months: year.ToArray(), IsYear: true)).Concat(months.Select(month => (Months: new[] { month }, IsYear: false)))
            .SelectMany(period => counted.Select(group => group.Counts.Row(PeriodOf(period.Months, period.IsYear, end), group.Of, period.Months)))];
    }

    // Where there are no crime areas, requests about none are all.
    private bool IsTold(int group) => _groups[group].Crime is not "" || scenario.Crimes.Count > 0;

    private CalendarPeriod PeriodOf(int[] months, bool isYear, long end)
    {
        var (first, last) = (_plan.MonthAt(months[0]), _plan.MonthAt(months[^1]));
        var (begins, ends) = (_plan.BeginningOf(isYear ? new YearMonth(first.Year, 1) : first), _plan.BeginningOf(isYear ? new YearMonth(first.Year + 1, 1) : last.PlusMonths(1)));
        var (from, until) = (Instant.Max(begins, scenario.Start + scenario.WarmUp), Instant.Min(ends, scenario.Start + Duration.FromMilliseconds(end)));
        var name = isYear ? first.Year.ToString("0000", CultureInfo.InvariantCulture) : first.ToString("uuuu-MM", CultureInfo.InvariantCulture);
        return new CalendarPeriod(name, isYear, from, Instant.Max(from, until), from == begins && until == ends);
    }

    /// <summary>What was counted of some groups together, by block.</summary>
    private sealed class Counts
    {
        private static readonly int Bands = CalendarRow.BandDays.Count;

        private readonly PooledPeriods _of;
        private readonly PeriodCounts[][] _counts; // by block
        private readonly IReadOnlyList<int> _sizes;
        private readonly long[][][] _open; // by block, month and year of sending

        internal Counts(PooledPeriods of, IReadOnlyList<int> groups, int months)
        {
            (_of, _sizes) = (of, of._blocks.Sizes);
            _counts = [.. of._blocks.Sums.Select(tally => groups.Select(tally.Group).OfType<PeriodCounts>().ToArray())];
            _open = [.. _counts.Select(block => OpenByYear(block, months))];
        }

        internal CalendarRow Row(CalendarPeriod period, CalendarGroup group, int[] months)
        {
            var last = months[^1];
            var firstYear = _of._plan.MonthAt(0).Year;
            Estimate In(Func<PeriodCounts, int, long> count) => Mean(block => months.Sum(month => block.Sum(counts => count(counts, month))));
            var years = _of._plan.YearOf(last) + 1;
            return new CalendarRow(
                period, group, In((counts, month) => counts.Sent(month)), In((counts, month) => Ways.Sum(outcome => counts.EndedIn(month, outcome))),
                [.. Ways.Select(outcome => In((counts, month) => counts.EndedIn(month, outcome)))],
                [.. Enum.GetValues<Outcome>().Select(outcome => In((counts, month) => counts.OfSent(month, outcome)))], WithinLimit(months),
                Mean(block => block.Sum(counts => counts.OpenAt(last))),
                [.. Enumerable.Range(0, Bands).Select(band => Mean(block => block.Sum(counts => counts.OpenAt(last, band))))],
                [.. Enumerable.Range(0, years).Where(year => _open.Any(block => block[last][year] > 0))
                    .Select(year => new OpenOfYear(firstYear + year, Mean([.. _open.Select(block => (double)block[last][year])])))])
            {
                Answers = In((counts, month) => Answers.Sum(outcome => counts.EndedIn(month, outcome))),
                Unanswered = In((counts, month) => Ways.Except(Answers).Sum(outcome => counts.EndedIn(month, outcome))),
                AnsweredShare = Share(months, (counts, month) => Answers.Sum(outcome => counts.OfSent(month, outcome)), (counts, month) => counts.Sent(month)),
                OpenForYear = Mean(block => block.Sum(counts => Old.Sum(band => counts.OpenAt(last, band)))),
            };
        }

        private static readonly int[] Old = [.. Enumerable.Range(0, Bands).Where(band => CalendarRow.BandDays[band] >= 365)];

        private static readonly Outcome[] Answers = [Outcome.Answered, Outcome.PartlyAnswered];

        private static IEnumerable<Outcome> Ways => Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Open);

        // Sent in a year until a month, less those of that year that ended by then.
        private long[][] OpenByYear(PeriodCounts[] block, int months)
        {
            var (open, years) = (new long[months][], _of._plan.YearOf(months - 1) + 1);
            var left = new long[years];
            for (var month = 0; month < months; month++)
            {
                left[_of._plan.YearOf(month)] += block.Sum(counts => counts.Sent(month));
                for (var year = 0; year < years; year++) left[year] -= block.Sum(counts => counts.EndedOfYear(year, month));
                open[month] = [.. left];
            }
            return open;
        }

        private Estimate? WithinLimit(int[] months) => Share(months, (counts, month) => counts.WithLimit(month).Answered, (counts, month) => counts.WithLimit(month).All);

        private Estimate? Share(int[] months, Func<PeriodCounts, int, long> part, Func<PeriodCounts, int, long> whole)
        {
            double[] Of(Func<PeriodCounts, int, long> count) => [.. _counts.Select(block => (double)months.Sum(month => block.Sum(counts => count(counts, month))))];
            var all = Of(whole);
            return JackknifedFigure.Ratio(Of(part), all, _sizes).AsShare(all.Sum()).Estimate();
        }

        private Estimate Mean(Func<PeriodCounts[], long> count) => Mean([.. _counts.Select(block => (double)count(block))]);

        private Estimate Mean(double[] counts) => JackknifedFigure.Ratio(counts, [.. _sizes.Select(size => (double)size)], _sizes).Estimate()!;
    }
}
