using BenchmarkDotNet.Attributes;
using ExchangeSim.Benchmarks.Baseline;

namespace ExchangeSim.Benchmarks;

/// <summary>The ten-agencies model, 200,000 requests: by hand, and by the engine.</summary>
[MemoryDiagnoser]
public class TenAgenciesBenchmarks
{
    private readonly Engine _engine = Engine.OfTenAgencies();

    [Benchmark(Baseline = true)]
    public double Loop() => TenAgenciesLoop.Run(1).MeanLatencyHours;

    [Benchmark]
    public double EngineOnOneThread() => _engine.Run(1).MeanLatencyHours;

    [Benchmark]
    public double EngineOnTwoThreads() => _engine.Run(1, threads: 2).MeanLatencyHours;
}
