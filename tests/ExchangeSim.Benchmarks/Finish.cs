namespace ExchangeSim.Benchmarks;

/// <summary>What a contestant found, so that it can be seen that both ran the same model.</summary>
/// <param name="Requests">Requests answered.</param>
/// <param name="MeanLatencyHours">Their mean latency, from sending to the reply.</param>
internal readonly record struct Finish(long Requests, double MeanLatencyHours);
