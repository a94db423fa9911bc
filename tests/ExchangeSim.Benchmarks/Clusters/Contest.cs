using System.Diagnostics;
using System.Globalization;

namespace ExchangeSim.Benchmarks.Clusters;

/// <summary>Two ways to do the same, in turn in one process, because two runs of the same thing on a shared machine differ by more than what is to be measured.</summary>
internal static class Contest
{
    /// <summary>Prints how long both took and their ratio, and the median of the ratios.</summary>
    /// <param name="warmUp">Rounds that go before, in which the just-in-time compiler finishes its work.</param>
    /// <param name="rounds">Rounds that count.</param>
    /// <param name="a">The yardstick; answers with what must be the same.</param>
    /// <param name="b">What is measured.</param>
    internal static void Hold(int warmUp, int rounds, (string Name, Func<int, ulong> Do) a, (string Name, Func<int, ulong> Do) b)
    {
        List<double> ratios = [], processor = [];
        for (var round = 1 - warmUp; round <= rounds; round++)
        {
            var (first, second) = (Time(a.Do, warmUp + round), Time(b.Do, warmUp + round));
            if (first.Mark != second.Mark) throw new InvalidOperationException($"the fingerprints differ: {first.Mark:x16}, {second.Mark:x16}");
            if (round <= 0) continue;
            ratios.Add(second.Seconds / first.Seconds);
            processor.Add(second.Processor / first.Processor);
            Print($"{round,3}  {a.Name} {first.Seconds:F3} s   {b.Name} {second.Seconds:F3} s   ratio {ratios[^1]:F2}   of processor time {processor[^1]:F2}");
        }
        Summarise($"time of {b.Name} / {a.Name}", ratios);
        Summarise("processor time of this process", processor);
    }

    private static void Summarise(string what, List<double> ratios)
    {
        ratios.Sort();
        Print($"{what}: min {ratios[0]:F2}, median {ratios[ratios.Count / 2]:F2}, max {ratios[^1]:F2} in {ratios.Count} rounds");
    }

    private static (ulong Mark, double Seconds, double Processor) Time(Func<int, ulong> act, int round)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        return (act(round), watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    internal static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
