using ExchangeSim.Web.Serving;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExchangeSim.Web.Tests.Serving;

public class PlainLogTests
{
    private readonly StringWriter _written = new();
    private readonly Clock _time = new();
    private readonly PlainLog _log;

    public PlainLogTests() => _log = new PlainLog(new ServerOptions { DataFolder = "/data" }, _time);

    private sealed class Clock : TimeProvider
    {
        internal int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    private string[] After(Exception failure, LogLevel level = LogLevel.Warning)
    {
        _log.Write(new LogEntry<string>(level, "Some.Category", default, "a state", failure, (state, _) => state), null, _written);
        return _written.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void A_full_disk_is_one_line_a_minute_whoever_meets_it()
    {
        var full = new SqliteException("SQLite Error 13: 'database or disk is full'.", 13);
        for (var request = 0; request < 50; request++) After(new AggregateException(full), LogLevel.Error);
        Assert.StartsWith("warning: there is no space left on the disk of /data", Assert.Single(After(full)), StringComparison.Ordinal);
        _time.Seconds += 60;
        Assert.Equal(2, After(full).Length);
    }

    [Fact]
    public void Of_a_browser_that_may_not_watch_nothing_is_told() => Assert.Empty(After(new HubException("not-in"), LogLevel.Error));

    [Fact]
    public void A_fault_of_the_program_is_told_whole_each_time()
    {
        After(new InvalidOperationException("Oops"), LogLevel.Error);
        var lines = After(new InvalidOperationException("Oops"), LogLevel.Error);
        Assert.Equal(2, lines.Count(line => line == "error: a state (Some.Category)"));
        Assert.Equal(2, lines.Count(line => line.Contains("InvalidOperationException: Oops", StringComparison.Ordinal)));
    }
}
