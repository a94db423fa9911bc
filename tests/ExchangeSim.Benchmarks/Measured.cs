using System.Diagnostics;

namespace ExchangeSim.Benchmarks;

/// <summary>A finished run and how long it took by the clock on the wall.</summary>
internal readonly record struct Measured(Finish Finish, TimeSpan Took)
{
    public double RequestsPerSecond => Finish.Requests / Took.TotalSeconds;

    public static Measured Run(Func<Finish> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        var finish = run();
        return new Measured(finish, watch.Elapsed);
    }
}
