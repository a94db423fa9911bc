using ExchangeSim.Reports.Csv;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Tests.Csv;

public sealed class RequestsFileTests : IDisposable
{
    private const long Hour = 3_600_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    private string FilePath => Path.Combine(_folder, "requests.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_request_becomes_a_row_with_its_name_its_times_and_its_parts()
    {
        var rows = Written(file => Close(file, replication: 0, Example.Closed(number: 17, sent: Hour, closed: 3 * Hour)));
        var fields = rows[0].Split(',').Zip(rows[1].Split(',')).ToDictionary(f => f.First, f => f.Second);
        Assert.Equal("routine:vietnam:17", fields["request"]);
        Assert.Equal("2022-01-03T01:00:00Z", fields["sent_utc"]);
        Assert.Equal("", fields["first_reply_utc"]);
        Assert.Equal("2", fields["latency_hours"]);
        Assert.Equal("2", fields["transit_hours"]);
        Assert.Equal("answered", fields["outcome"]);
    }

    [Fact]
    public void Replications_stand_in_order_whichever_was_over_first()
    {
        var rows = Written(file =>
        {
            Close(file, replication: 1, Example.Closed(2, 0, Hour));
            Close(file, replication: 0, Example.Closed(1, 0, Hour));
        });
        Assert.Equal(["routine:vietnam:1,1", "routine:vietnam:2,2"], rows.Skip(1).Select(r => string.Join(',', r.Split(',').Take(2))));
    }

    [Fact]
    public void A_replication_that_was_stopped_is_left_out_where_another_is_complete() => Assert.Equal(2, Written(file =>
    {
        Close(file, replication: 0, Example.Closed(1, 0, Hour));
        Close(file, replication: 1, isComplete: false, Example.Closed(2, 0, Hour));
    }).Length);

    [Fact]
    public void Without_completion_nothing_is_left_behind()
    {
        using (var file = new RequestsFile(FilePath, Example.Scenario)) Close(file, 0, Example.Closed(1, 0, Hour));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private string[] Written(Action<RequestsFile> write)
    {
        using (var file = new RequestsFile(FilePath, Example.Scenario))
        {
            write(file);
            file.Complete();
        }
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(_folder));
        return File.ReadAllText(FilePath).TrimEnd().Split("\r\n");
    }

    private static void Close(RequestsFile file, int replication, params ClosedRequest[] requests) => Close(file, replication, isComplete: true, requests);

    private static void Close(RequestsFile file, int replication, bool isComplete, params ClosedRequest[] requests)
    {
        var seen = new Seen();
        file.Observe(replication, seen).OnClosed(requests);
        Assert.Equal(requests.Length, seen.Count);
        file.End(replication, isComplete);
    }

    private sealed class Seen : IRunObserver
    {
        internal int Count { get; private set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests) => Count += requests.Length;
    }
}
