using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Columnar;

/// <summary><c>requests.parquet</c>: the table of requests in columns, for runs of millions.</summary>
public sealed class RequestsParquet : IRequestLog
{
    private readonly OutputFile _file;
    private readonly Scenario _scenario;
    private readonly ParquetRows _rows;

    /// <summary>Begins the file.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="scenario">What is run.</param>
    /// <param name="rowsOfGroup">How many rows are kept in memory and written together.</param>
    public RequestsParquet(string path, Scenario scenario, int rowsOfGroup = ParquetRows.Usual)
    {
        (_file, _scenario) = (new OutputFile(path), scenario);
        try
        {
            _rows = new ParquetRows(RequestTable.Shape, _file.Writer.BaseStream, rowsOfGroup);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments) => RequestTable.Add(_rows, _scenario, replication, in request);

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        _rows.Complete();
        _file.Complete();
        return [_file.Path];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
