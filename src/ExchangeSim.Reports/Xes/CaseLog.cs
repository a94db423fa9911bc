using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Officers;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary>The event log of the first replication for tools of process mining, as <c>events.xes</c> and as <c>activities.csv</c>. A case is a request.</summary>
/// <remarks>Several replications in one log would put as many worlds upon the same days and officers. Which officers worked can be told when the run is over, so requests lie on
/// disk until then.</remarks>
public sealed class CaseLog : IRequestLog, ITableLog
{
    private readonly Scenario _scenario;
    private readonly OutputFile _xes, _activities;
    private readonly Spool _spool;
    private readonly WorkerNumbers _officers;
    private readonly CsvForm? _form;
    private bool _isEmpty = true;
    private TableShape? _written;

    /// <summary>Begins both files; <paramref name="path"/> is that of the XES file, and the other stands beside it.</summary>
    public CaseLog(string path, Scenario scenario, CsvForm? form = null)
    {
        (_scenario, _form) = (scenario, form);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var begun = new Stack<IDisposable>();
        try
        {
            begun.Push(_xes = new OutputFile(path));
            begun.Push(_activities = new OutputFile(Path.Combine(folder, ActivitiesCsv.FileName)));
            // Named after the file that they are for: what a killed process leaves is known by it, and removed by the next.
            begun.Push(_spool = new Spool(path + ".requests" + UnfinishedFile.Ending));
            _officers = new WorkerNumbers(path + ".officers");
        }
        catch
        {
            foreach (var one in begun) one.Dispose();
            throw;
        }
    }

    TableShape? ITableLog.Written => _written;

    /// <inheritdoc/>
    public bool WantsTrace => true;

    /// <inheritdoc/>
    public bool Wants(int replication) => replication == 0;

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        _isEmpty = false;
        if (Life.Of(_scenario, request, segments) is { } life) _officers.Add(life);
        _spool.Add(in request, segments);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        // The first replication was stopped and another was not: then there is nothing that it could tell.
        if (_isEmpty && report.Figures.Requests.Sent > 0) return [];
        _officers.Assign();
        var events = new CaseEvents(_scenario, _officers.Next);
        var activities = new ActivitiesCsv(_activities.Writer, _scenario, _form);
        var xes = new XesFile(_xes.Writer, _scenario);
        _spool.HandOver((in request, segments) =>
        {
            IReadOnlyList<CaseEvent> happened = Life.Of(_scenario, request, segments) is { } life ? [.. events.Of(life)] : [];
            xes.Add(request, happened);
            activities.Add(request, happened);
        });
        xes.Complete();
        _xes.Complete();
        _activities.Complete();
        _written = ActivitiesCsv.Shape;
        return [_xes.Path, _activities.Path];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xes.Dispose();
        _activities.Dispose();
        _spool.Dispose();
        _officers.Dispose();
    }
}
