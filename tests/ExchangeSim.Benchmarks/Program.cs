using System.Globalization;
using ExchangeSim.Benchmarks;
using ExchangeSim.Benchmarks.Baseline;

for (var round = 1; round <= 5; round++)
{
    var measured = Measured.Run(() => TenAgenciesLoop.Run(round));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{measured.Finish.Requests} requests, mean latency {measured.Finish.MeanLatencyHours:F3} h, {measured.RequestsPerSecond:N0} requests/s"));
}
return 0;
