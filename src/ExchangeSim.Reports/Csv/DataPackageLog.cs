using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Csv;

/// <summary>Describes the tables of a run when all of them are there: those of its figures, and those that the logs before it have written.</summary>
internal sealed class DataPackageLog(string folder, IReadOnlyList<IRequestLog> logs, CsvForm form) : IRequestLog
{
    /// <inheritdoc/>
    public bool Wants(int replication) => false;

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments) => throw new InvalidOperationException("it wants no replication");

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        var written = logs.OfType<ITableLog>().Select(log => log.Written).OfType<TableShape>();
        var path = Path.Combine(folder, DataPackage.FileName);
        IReadOnlyList<TableShape> tables = [.. RunTables.All.Select(table => table.Shape), .. written];
        OutputFile.Write(path, writer => DataPackage.Write(writer, report.Figures.Scenario, report.Figures.Title, tables, form));
        return [path];
    }

    /// <inheritdoc/>
    public void Dispose() { }
}
