using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Csv;

/// <summary><c>requests.csv</c>: a row per counted request.</summary>
public sealed class RequestsCsv : IRequestLog, ITableLog
{
    private readonly OutputFile _file;
    private readonly Scenario _scenario;
    private readonly CsvWriter _csv;
    private TableShape? _written;

    TableShape? ITableLog.Written => _written;

    /// <summary>Begins the file.</summary>
    public RequestsCsv(string path, Scenario scenario, CsvForm? form = null)
    {
        _scenario = scenario;
        _file = new OutputFile(path);
        _csv = new CsvWriter(_file.Writer, form);
        _csv.Head(RequestTable.Shape.Columns);
    }

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments) => RequestTable.Add(_csv, _scenario, replication, in request);

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        _file.Complete();
        _written = RequestTable.Shape;
        return [_file.Path];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
