using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary><c>run.xlsx</c>: every table of a run as a workbook, with the requests where there are not too many for a spreadsheet to be of use.</summary>
public sealed class RunBook : IRequestLog
{
    /// <summary>The most requests that a workbook has; beyond, it has none of them, and its table of columns says where they are.</summary>
    public const int MostRequests = 50_000;

    private readonly OutputFile _file;
    private readonly Scenario _scenario;
    private readonly List<(int Replication, ClosedRequest Request)> _requests = [];
    private readonly int _most;
    private bool _isTooMany;

    /// <summary>Begins the file.</summary>
    /// <param name="path">Where it will be.</param>
    /// <param name="scenario">What is run.</param>
    /// <param name="most">The most requests that it has.</param>
    public RunBook(string path, Scenario scenario, int most = MostRequests) => (_file, _scenario, _most) = (new OutputFile(path), scenario, most);

    /// <inheritdoc/>
    public void Add(int replication, in ClosedRequest request, ReadOnlySpan<TraceSegment> segments)
    {
        if (_isTooMany) return;
        if (_isTooMany = _requests.Count == _most) _requests.Clear();
        else _requests.Add((replication, request));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(RunReport report)
    {
        ResultBook.Write(_file.Writer.BaseStream, [.. RunTables.All.Select(table => BookSheet.Of(table, report.Figures)), Requests()], BookChart.Of(report.Figures));
        _file.Complete();
        return [_file.Path];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private TableShape Shape =>
        _isTooMany ? RequestTable.Shape with { Says = $"More than {_most} requests: they are in requests.csv and run.sqlite." } : RequestTable.Shape;

    private BookSheet Requests() => new(Shape, rows =>
    {
        foreach (var (replication, request) in _requests)
        {
            rows.Zone = _scenario.Agencies[request.Requesting].Zone;
            RequestTable.Add(rows, _scenario, replication, in request);
        }
    });
}
