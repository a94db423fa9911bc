using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Reports.Tests.Logs;

public sealed class RunLogsTests : IDisposable
{
    private const long Hour = 3_600_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Replications_stand_in_order_whichever_was_over_first() => Assert.Equal([(0, 1), (1, 2), (2, 3)], Written(3, logs =>
    {
        Close(logs, replication: 1, number: 2);
        Close(logs, replication: 2, number: 3);
        Close(logs, replication: 0, number: 1);
    }));

    [Fact]
    public void A_replication_that_was_stopped_is_left_out_where_another_is_complete() => Assert.Equal([(1, 2)], Written(3, logs =>
    {
        Close(logs, replication: 0, number: 1, isComplete: false);
        Close(logs, replication: 1, number: 2);
        Close(logs, replication: 2, number: 3, isComplete: false);
    }));

    [Fact]
    public void Of_stopped_replications_only_the_first_counts() => Assert.Equal([(0, 1)], Written(2, logs =>
    {
        Close(logs, replication: 1, number: 2, isComplete: false);
        Close(logs, replication: 0, number: 1, isComplete: false);
    }));

    [Fact]
    public void A_single_replication_goes_into_the_logs_while_it_runs()
    {
        var heard = new Heard();
        using var logs = new RunLogs(Example.Scenario, 1, _folder, [heard]);
        var observer = logs.Observe(0, new Recorder());
        observer.OnClosed([Example.Closed(1, 0, Hour)]);
        Assert.Empty(heard.Requests);
        observer.OnProgress(Hour + 1, 10);
        Assert.Single(heard.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Segments_pass_through_the_disk_unchanged()
    {
        TraceSegment[] life = [Segment(TraceKind.Arisen, 0, 0), Segment(TraceKind.Sent, 0, Hour), Segment(TraceKind.Closed, Hour, Hour)];
        var heard = new Heard();
        using var logs = new RunLogs(Example.Scenario, 2, _folder, [heard]);
        var observer = logs.Observe(0, new Recorder());
        observer.OnTrace(life);
        observer.OnClosed([Example.Closed(1, 0, Hour)]);
        logs.End(0, isComplete: true);
        Assert.Equal(life, Assert.Single(heard.Requests).Segments);
    }

    [Fact]
    public void Lives_are_recorded_only_where_a_log_wants_them()
    {
        using var logs = new RunLogs(Example.Scenario, 2, _folder, [new Heard(), new Heard(wantsTrace: true, only: 0)]);
        Assert.NotNull(logs.Traced(new RunSettings { Replication = 0 }).Traced);
        Assert.Null(logs.Traced(new RunSettings { Replication = 1 }).Traced);
    }

    [Fact]
    public void A_log_gets_the_replications_that_it_wants()
    {
        var (first, all) = (new Heard(only: 0), new Heard());
        using var logs = new RunLogs(Example.Scenario, 2, _folder, [first, all]);
        Close(logs, 0, 1);
        Close(logs, 1, 2);
        Assert.Equal([0], first.Requests.Select(r => r.Replication));
        Assert.Equal([0, 1], all.Requests.Select(r => r.Replication));
        Assert.Equal(["heard", "heard"], logs.Complete(Example.Report).SelectMany(paths => paths));
    }

    [Fact]
    public void A_replication_lies_on_disk_only_until_those_before_it_are_in_the_logs()
    {
        var heard = new Heard();
        using var logs = new RunLogs(Example.Scenario, 3, _folder, [heard]);
        Close(logs, replication: 1, number: 2);
        Assert.Single(Directory.GetFiles(_folder));
        Assert.Empty(heard.Requests);
        Close(logs, replication: 0, number: 1);
        Assert.Empty(Directory.GetFiles(_folder));
        Assert.Equal(2, heard.Requests.Count);
    }

    [Fact]
    public void If_one_file_cannot_begin_none_is_left_behind()
    {
        var inTheWay = Directory.CreateDirectory(Path.Combine(_folder, "events.xes.unfinished")).FullName;
        Assert.ThrowsAny<Exception>(() => LogFiles.In(_folder, Example.Scenario, LogChoice.Usual));
        Assert.Equal([inTheWay], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Whatever_happens_nothing_unfinished_is_left_behind()
    {
        var heard = new Heard();
        using (var logs = new RunLogs(Example.Scenario, 3, _folder, [heard]))
        {
            Close(logs, replication: 1, number: 1);
            Assert.NotEmpty(Directory.GetFileSystemEntries(_folder));
        }
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.True(heard.IsDisposed);
    }

    private IEnumerable<(int, int)> Written(int replications, Action<RunLogs> write)
    {
        var heard = new Heard();
        using (var logs = new RunLogs(Example.Scenario, replications, _folder, [heard]))
        {
            write(logs);
            Assert.NotEmpty(logs.Complete(Example.Report).ToList());
        }
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        return heard.Requests.Select(r => (r.Replication, (int)r.Request.Number));
    }

    private static void Close(RunLogs logs, int replication, int number, bool isComplete = true)
    {
        var next = new Recorder();
        logs.Observe(replication, next).OnClosed([Example.Closed(number, 0, Hour)]);
        Assert.Single(next.Requests);
        logs.End(replication, isComplete);
    }

    private static TraceSegment Segment(TraceKind kind, long from, long to) => new() { Request = 1, Kind = kind, From = from, To = to };
}
