using System.Data.Common;
using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Logs;

/// <summary>Writes logs while replications run, on several threads at once: each replication is kept on disk until those before it are in the logs, so that these do not depend
/// on threads.
/// A run of one replication goes into them at once.</summary>
/// <remarks>Where a disk is full, replications go on, because their figures need none; the failure comes with <see cref="Complete"/>. A replication is kept in the folder of the
/// results, where there is one. Only replications that are complete go into the logs, or the first of all if none is.</remarks>
public sealed class RunLogs(Scenario scenario, int replications, string? folder, IReadOnlyList<IRequestLog> logs) : IDisposable
{
    private static readonly HashSet<ulong> Every = [];
    private readonly SortedDictionary<int, Part> _parts = [];
    private readonly Lock _lock = new();
    private int _next;
    private bool _anyComplete, _hasFailed;
    private Exception? _full;

    /// <summary>The settings with tracing on if a log wants it of this replication.</summary>
    public RunSettings Traced(RunSettings settings) =>
        logs.Any(log => log.WantsTrace && log.Wants(settings.Replication)) ? settings with { Traced = Every } : settings;

    /// <summary>An observer that keeps the requests of a replication, counted from 0, and tells <paramref name="next"/> everything.</summary>
    public IRunObserver Observe(int replication, IRunObserver next)
    {
        var spool = replications == 1 ? null : Spool(replication);
        RequestHandover keep = replications == 1 ? (in request, segments) => Add(replication, in request, segments) : (in request, segments) => spool?.Add(in request, segments);
        var part = new Part(new RequestAssembler((long)scenario.WarmUp.TotalMilliseconds, WhileThereIsSpace(keep)), spool, next);
        lock (_lock) _parts.Add(replication, part);
        return part;
    }

    private Spool? Spool(int replication)
    {
        Spool? spool = null;
        WhileThereIsSpace(() => spool = new Spool(folder is null ? TemporaryFiles.NewPath()
            : Path.Combine(folder, $"replication-{replication + 1}.unfinished")));
        return spool;
    }

    private RequestHandover WhileThereIsSpace(RequestHandover keep) => (in request, segments) =>
    {
        if (_full is not null) return;
        try
        {
            keep(in request, segments);
        }
        catch (Exception full) when (full is IOException or DbException)
        {
            Interlocked.CompareExchange(ref _full, full, null);
        }
    };

    private void WhileThereIsSpace(Action write)
    {
        if (_full is not null) return;
        try
        {
            write();
        }
        catch (Exception full) when (full is (IOException or DbException) and not NoTemporaryPlaceException)
        {
            Interlocked.CompareExchange(ref _full, full, null);
        }
    }

    /// <summary>The replication is over.</summary>
    public void End(int replication, bool isComplete)
    {
        lock (_lock)
        {
            _parts[replication].End(isComplete);
            if (_hasFailed) return; // the replication that could not be written tells why
            _hasFailed = true; // unless all of what follows goes well
            for (; _parts.TryGetValue(_next, out var part) && part.IsOver; _next++)
            {
                if (!part.IsComplete) continue;
                _anyComplete = true;
                Take(_next, part);
                _parts.Remove(_next);
            }
            _hasFailed = false;
        }
    }

    /// <summary>Puts the files in their places, one log after the other as they are asked for, and answers with the paths of each.</summary>
    public IEnumerable<IReadOnlyList<string>> Complete(RunReport report)
    {
        if (_full is null) TakeTheRest();
        foreach (var log in logs)
        {
            IReadOnlyList<string> written = [];
            WhileThereIsSpace(() => written = log.Complete(report));
            if (_full is not null) throw new IOException($"{_full.Message}; free space, or leave large files out with --without", _full);
            yield return written;
        }
    }

    /// <summary>Where a disk is full: removes what is unfinished, so that there is space for the figures.</summary>
    public void FreeDisk()
    {
        if (_full is not null) Dispose();
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        foreach (var part in _parts.Values) part.Spool?.Dispose();
        foreach (var log in logs) log.Dispose();
    }

    // Where some replications were not to be run at all, those after them have waited.
    private void TakeTheRest()
    {
        lock (_lock)
        {
            foreach (var (replication, part) in _parts.Where(part => part.Key > _next && part.Value.IsComplete).ToList())
            {
                _anyComplete = true;
                Take(replication, part);
                _parts.Remove(replication);
            }
            if (!_anyComplete && _parts.Count > 0) Take(_parts.First().Key, _parts.First().Value);
            _anyComplete = true;
        }
    }

    private void Take(int replication, Part part)
    {
        WhileThereIsSpace(() => part.Spool?.HandOver((in request, segments) => Add(replication, in request, segments)));
        part.Spool?.Dispose();
    }

    private void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        foreach (var log in logs) if (log.Wants(replication)) log.Add(replication, in request, segments);
    }

    private sealed class Part(RequestAssembler assembler, Spool? spool, IRunObserver next) : IRunObserver
    {
        internal Spool? Spool => spool;

        internal bool IsOver { get; private set; }

        internal bool IsComplete { get; private set; }

        internal void End(bool isComplete)
        {
            assembler.HandOver();
            (IsOver, IsComplete) = (true, isComplete);
        }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            assembler.Add(requests);
            next.OnClosed(requests);
        }

        public void OnTrace(ReadOnlySpan<TraceSegment> segments)
        {
            assembler.Add(segments);
            next.OnTrace(segments);
        }

        public void OnProgress(long time, long events)
        {
            assembler.HandOver();
            next.OnProgress(time, events);
        }
    }
}
