using System.Diagnostics;
using System.Globalization;

namespace ExchangeSim.Benchmarks;

/// <summary>A finished run, how long it took by the clock on the wall, and what it allocated on its thread.</summary>
internal readonly record struct Measured(Finish Finish, TimeSpan Took, long AllocatedBytes)
{
    public double RequestsPerSecond => Finish.Requests / Took.TotalSeconds;

    public static Measured Run(Func<Finish> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var finish = run();
        var took = watch.Elapsed;
        return new Measured(finish, took, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{RequestsPerSecond,9:N0} requests/s ({Finish.Requests:N0} in {Took.TotalSeconds:F2} s, {(double)Finish.Events / Finish.Requests:F1} events each, mean " +
            $"{Finish.MeanLatencyHours:F2} h, {(double)AllocatedBytes / Finish.Events:F2} B/event)");
}
