using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports.Columnar;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Officers;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary>The cases of the first replication with their events, for tools of process mining: as <c>events.xes</c> and <c>activities.csv</c>, or as <c>activities.parquet</c>. A
/// case is a request.</summary>
/// <remarks>Several replications in one log would put as many worlds upon the same days and officers. Which officers worked can be told when the run is over, so requests lie on
/// disk until then.</remarks>
public sealed class CaseLog : IRequestLog, ITableLog
{
    private const string Table = "activities.csv";

    private readonly Scenario _scenario;
    private readonly List<OutputFile> _files = [];
    private readonly Spool _spool;
    private readonly WorkerNumbers _officers;
    private readonly Func<IReadOnlyList<OutputFile>, IReadOnlyList<ICaseWriter>> _writers;
    private readonly TableShape? _table;
    private bool _isEmpty = true;
    private TableShape? _written;

    /// <summary>Begins <c>events.xes</c> and <c>activities.csv</c>; <paramref name="path"/> is that of the XES file, and the other stands beside it.</summary>
    public CaseLog(string path, Scenario scenario, CsvForm? form = null)
        : this(scenario, [path, Path.Combine(Path.GetDirectoryName(path) ?? "", Table)],
            files => [new XesFile(files[0].Writer, scenario), Csv(files[1], scenario, form)], ActivityRows.Shape) { }

    private CaseLog(Scenario scenario, IReadOnlyList<string> paths, Func<IReadOnlyList<OutputFile>, IReadOnlyList<ICaseWriter>> writers, TableShape? table)
    {
        (_scenario, _writers, _table) = (scenario, writers, table);
        try
        {
            foreach (var path in paths) _files.Add(new OutputFile(path));
            // Named after the file that they are for: what a killed process leaves is known by it, and removed by the next.
            _spool = new Spool(paths[0] + ".requests" + UnfinishedFile.Ending);
            _officers = new WorkerNumbers(paths[0] + ".officers");
        }
        catch
        {
            _spool?.Dispose();
            foreach (var file in _files) file.Dispose();
            throw;
        }
    }

    /// <summary>Begins <c>activities.parquet</c>.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="scenario">What is run.</param>
    /// <param name="rowsOfGroup">How many rows are kept in memory and written together.</param>
    public static CaseLog InColumns(string path, Scenario scenario, int rowsOfGroup = ParquetRows.Usual) =>
        new(scenario, [path], files => [Columns(files[0], scenario, rowsOfGroup)], null);

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
        var writers = _writers(_files);
        _spool.HandOver((in request, segments) =>
        {
            IReadOnlyList<CaseEvent> happened = Life.Of(_scenario, request, segments) is { } life ? [.. events.Of(life)] : [];
            foreach (var writer in writers) writer.Add(request, happened);
        });
        foreach (var writer in writers) writer.Complete();
        foreach (var file in _files) file.Complete();
        _written = _table;
        return [.. _files.Select(file => file.Path)];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
        _spool.Dispose();
        _officers.Dispose();
    }

    private static ActivityRows Csv(OutputFile file, Scenario scenario, CsvForm? form)
    {
        var csv = new CsvWriter(file.Writer, form);
        csv.Head(ActivityRows.Shape.Columns);
        return new ActivityRows(csv, scenario, () => { });
    }

    private static ActivityRows Columns(OutputFile file, Scenario scenario, int rowsOfGroup)
    {
        var rows = new ParquetRows(ActivityRows.Shape, file.Writer.BaseStream, rowsOfGroup);
        return new ActivityRows(rows, scenario, rows.Complete);
    }
}
