using System.Diagnostics;
using System.Globalization;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>Many browsers without pages play against a server in a process of its own.</summary>
internal static class LoadMode
{
    private const int MostLines = 10;

    /// <returns>1 if anything leaked or went wrong.</returns>
    public static async Task<int> Run(LoadOptions options)
    {
        using var server = new ServerProcess();
        await using var run = new LoadRun(server.Address, server.HostToken, options);
        Print($"server at {server}; {options.Seats} seats in {options.Rooms} rooms, a command of each every {options.Thinks.TotalSeconds} s on average");
        var watch = Stopwatch.StartNew();
        await run.Enter();
        var before = server.Used();
        Print($"everybody sits after {watch.Elapsed.TotalSeconds:F0} s ({before.Processor.TotalSeconds:F0} s of the server's processor time)");
        watch.Restart();
        using var own = Process.GetCurrentProcess();
        var ownBefore = own.TotalProcessorTime;
        await run.Play();
        var (played, after, ownAfter) = (watch.Elapsed, server.Used(), Refreshed(own));
        var result = await run.Search();
        Print($"played {played.TotalMinutes:F1} min");
        Print($"server: {(after.Processor - before.Processor) / played:P0} of a processor, {after.PeakMebibytes:F0} MiB at its peak");
        Print($"this program: {(ownAfter - ownBefore) / played:P0} of a processor");
        Print(result);
        return result.Leaks.Count + result.Measures.Errors.Count > 0 ? 1 : 0;
    }

    private static TimeSpan Refreshed(Process own)
    {
        own.Refresh();
        return own.TotalProcessorTime;
    }

    private static void Print(LoadResult result)
    {
        var measures = result.Measures;
        Print($"commands: {measures.Sent} sent, {measures.Acknowledged.Count} acknowledged, of them {measures.Refusals.Sum(one => one.Times)} refused");
        Print($"decisions taken at seats: {result.Decisions}");
        Print(measures.Acknowledged, measures.AcknowledgedByMinute, "acknowledged after");
        Print(measures.Shown, measures.ShownByMinute, "on the screens concerned after");
        Print($"payloads of players: {result.Payloads} ({result.Characters / 1e6:F0} million characters, {result.Texts} different texts); leaks: {result.Leaks.Count}");
        foreach (var leak in result.Leaks.Take(MostLines)) Print($"  {leak}");
        foreach (var (what, times) in measures.Refusals) Print($"  refused {times} times: {what}");
        Print($"errors: {measures.Errors.Sum(one => one.Times)}");
        foreach (var (what, times) in measures.Errors.Take(MostLines)) Print($"  {times} times: {what}");
    }

    private static void Print(IReadOnlyList<double> sorted, IReadOnlyList<double> byMinute, string what)
    {
        var (median, high, highest) = (Measures.Percentile(sorted, 0.5), Measures.Percentile(sorted, Measures.High), Measures.Percentile(sorted, 0.99));
        Print($"{what}: median {median:F0}, 95th percentile {high:F0}, 99th {highest:F0} ms ({sorted.Count} times)");
        if (byMinute.Count > 1) Print($"  95th percentile by minute: {string.Join(", ", byMinute.Select(time => time.ToString("F0", CultureInfo.InvariantCulture)))} ms");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
