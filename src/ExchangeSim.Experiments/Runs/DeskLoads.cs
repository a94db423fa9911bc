using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What desks did period by period, added up over replications: whole numbers, in any order.</summary>
internal sealed class DeskLoads(Scenario scenario)
{
    private readonly SortedDictionary<(int Agency, int Desk), List<Sums>> _desks = [];

    internal void Add(IReadOnlyList<DeskPeriod> periods)
    {
        foreach (var period in periods)
        {
            if (!_desks.TryGetValue((period.Agency, period.Desk), out var sums)) _desks.Add((period.Agency, period.Desk), sums = []);
            while (sums.Count <= period.Number) sums.Add(default);
            sums[period.Number] = sums[period.Number].And(new Sums(period.Observed, period.Observed, period.OnDuty, period.Busy, period.QueueArea));
        }
    }

    /// <summary>A desk's periods in order; where they are very many (a run without a stated length), some of them together.</summary>
    internal DeskLoad[] Of(int agency, int desk)
    {
        if (!_desks.TryGetValue((agency, desk), out var sums)) return [];
        var together = (sums.Count + DeskPeriod.Most - 1) / DeskPeriod.Most;
        var (from, length) = (scenario.WarmUp.TotalDays, DeskPeriod.LengthIn(scenario.Length is { } run ? (long)(run - scenario.WarmUp).TotalMilliseconds : null));
        return [.. sums.Chunk(together).Select((chunk, i) => chunk.Aggregate((one, other) => one.Then(other)).Load(from + Hours.Of((double)length * together * i) / 24))];
    }

    /// <summary>The same by name; none of a desk that there is not.</summary>
    internal DeskLoad[] Of(string agency, string desk)
    {
        var at = scenario.Agencies.ToList().FindIndex(a => a.Id == agency);
        return at < 0 ? [] : Of(at, scenario.Agencies[at].Desks.ToList().FindIndex(d => d.Id == desk));
    }

    // Longest: of one replication, the others may have ended before.
    private readonly record struct Sums(long Longest, Int128 Observed, Int128 OnDuty, Int128 Busy, Int128 QueueArea)
    {
        internal Sums And(Sums other) => Plus(other, Math.Max(Longest, other.Longest));

        internal Sums Then(Sums next) => Plus(next, Longest + next.Longest);

        internal DeskLoad Load(double from) =>
            new(from, Hours.Of((double)Longest) / 24, OnDuty == 0 ? null : (double)Busy / (double)OnDuty, (double)QueueArea / (double)Observed);

        private Sums Plus(Sums other, long longest) =>
            new(longest, Observed + other.Observed, OnDuty + other.OnDuty, Busy + other.Busy, QueueArea + other.QueueArea);
    }
}
