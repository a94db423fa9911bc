namespace ExchangeSim.Benchmarks;

/// <summary>What a contestant found, so that it can be seen that both ran the same model.</summary>
/// <param name="Requests">Requests that arose and were sent.</param>
/// <param name="MeanLatencyHours">Their mean latency, from sending to the reply.</param>
/// <param name="Events">Events handled.</param>
/// <param name="Fingerprint">Of the engine only.</param>
internal readonly record struct Finish(long Requests, double MeanLatencyHours, long Events, string? Fingerprint = null);
