using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Csv;

/// <summary>Writes <c>requests.csv</c> while replications run, each into a file of its own; put together in order, so that the file does not depend on threads.</summary>
/// <remarks>Replications may begin and end on several threads at once.</remarks>
public sealed class RequestsFile(string path, Scenario scenario) : IDisposable
{
    private readonly SortedDictionary<int, Part> _parts = [];
    private readonly Lock _lock = new();

    /// <summary>An observer that writes the requests of a replication, counted from 0, and tells <paramref name="next"/> everything.</summary>
    public IRunObserver Observe(int replication, IRunObserver next)
    {
        var file = new OutputFile($"{path}.{replication + 1}");
        var part = new Part(file, new RequestsCsv(file.Writer, scenario, headings: false), replication, next);
        lock (_lock) _parts.Add(replication, part);
        return part;
    }

    /// <summary>The replication is over; only those that are complete go into the file, or the first of all if none is.</summary>
    public void End(int replication, bool isComplete)
    {
        lock (_lock) _parts[replication].IsComplete = isComplete;
    }

    /// <summary>Puts the file together and in its place.</summary>
    public void Complete()
    {
        using var whole = new OutputFile(path);
        _ = new RequestsCsv(whole.Writer, scenario);
        whole.Writer.Flush();
        var complete = _parts.Values.Where(p => p.IsComplete).ToList();
        foreach (var part in complete.Count > 0 ? complete : [.. _parts.Values.Take(1)]) part.File.MoveInto(whole.Writer.BaseStream);
        whole.Complete();
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        foreach (var part in _parts.Values) part.File.Dispose();
    }

    private sealed class Part(OutputFile file, RequestsCsv csv, int replication, IRunObserver next) : IRunObserver
    {
        internal OutputFile File => file;

        internal bool IsComplete { get; set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            csv.Add(replication, requests);
            next.OnClosed(requests);
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments) => next.OnTrace(segments);

        public void OnProgress(long time, long events) => next.OnProgress(time, events);
    }
}
