using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Replays;

namespace ExchangeSim.Benchmarks.Debriefings;

/// <summary>How long a debriefing makes a class wait: one decision otherwise, and the list of all that differed.</summary>
internal static class DebriefMode
{
    private const int Single = 15;
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount / 2); // as the server does

    public static void Run(string root, int wrong)
    {
        var planned = PlayedYear.Plan(root);
        var log = PlayedYear.Play(planned, wrong);
        var replay = Time(() => Replay.At(planned, log, planned.End).Dispose());
        Counterfactuals? counterfactuals = null;
        var prepared = Time(() => counterfactuals = new Counterfactuals(planned, log));
        var different = counterfactuals!.Taken.Where(taken => !taken.IsReference).ToList();
        var single = different.Take(Single).Select(taken => Time(() => counterfactuals.Of(taken.Open.Id, taken.Open.Pending.Reference))).Order().ToList();
        var list = Time(() => counterfactuals.RegretList(Threads));
        Print($"{planned.Length / 86_400_000.0:F0} days between two agencies; {counterfactuals.Taken.Count} decisions, {different.Count} of them against the file");
        Print($"a replay of the whole: {replay:F2} s; making ready for counterfactuals: {prepared:F2} s");
        var median = single[single.Count / 2];
        Print($"one decision otherwise: median {median:F2} s, at most {single[^1]:F2} s ({single.Count} of them); median {median / replay:F2} replays");
        Print($"the list of {different.Count}: {list:F2} s on {Threads} thread{(Threads == 1 ? "" : "s")}, {list / replay:F1} replays");
    }

    private static double Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
