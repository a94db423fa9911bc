using System.Diagnostics;
using System.Globalization;

namespace ExchangeSim.Cluster.Benchmarks;

/// <summary>Two ways to do the same, in turn in one process, because two runs of the same thing on a shared machine differ by more than what is to be measured.</summary>
internal static class Contest
{
    /// <summary>Prints how long both took and their ratio, and the median of the ratios.</summary>
    /// <param name="rounds">How often; one more goes before, in which the just-in-time compiler finishes its work.</param>
    /// <param name="a">The yardstick; answers with what must be the same.</param>
    /// <param name="b">What is measured.</param>
    internal static void Hold(int rounds, (string Name, Func<int, ulong> Do) a, (string Name, Func<int, ulong> Do) b)
    {
        var ratios = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var (first, second) = (Time(a.Do, round), Time(b.Do, round));
            if (first.Mark != second.Mark) throw new InvalidOperationException($"the fingerprints differ: {first.Mark:x16}, {second.Mark:x16}");
            if (round == 0) continue;
            ratios.Add(second.Seconds / first.Seconds);
            Print($"{round,3}  {a.Name} {first.Seconds:F3} s   {b.Name} {second.Seconds:F3} s   ratio {ratios[^1]:F2}");
        }
        ratios.Sort();
        Print($"time of {b.Name} / {a.Name}: min {ratios[0]:F2}, median {ratios[ratios.Count / 2]:F2}, max {ratios[^1]:F2} in {ratios.Count} rounds");
    }

    private static (ulong Mark, double Seconds) Time(Func<int, ulong> act, int round)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        return (act(round), watch.Elapsed.TotalSeconds);
    }

    internal static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
