using ExchangeSim.Grains.Replications;

namespace ExchangeSim.Grains.Tests.Replications;

public sealed class ReportLogTests : IDisposable
{
    private readonly ReportLog _log = new(100);

    public void Dispose() => _log.Dispose();

    private void Add(int entries, int bytes = 3)
    {
        for (var i = 0; i < entries; i++) _log.Add<byte>(Entry.Tally, new byte[bytes], CancellationToken.None);
    }

    private (int Count, bool IsWhole) From(long position) => (_log.From(position, out var isWhole)!.Count, isWhole);

    [Fact]
    public void Entries_end_where_a_window_ends()
    {
        Assert.Equal((0, false), From(100));
        Add(3);
        Assert.Equal((3, false), From(100)); // the window may be too long for one report
        _log.EndWindow();
        Assert.Equal((3, true), From(100));
        Add(2);
        Assert.Equal((3, true), From(100));
        Assert.Equal((2, true), From(101));
        Assert.Equal((2, false), From(103));
        _log.EndWindow();
        Assert.Equal((5, true), From(100));
        Assert.Equal((0, true), From(105));
    }

    [Fact]
    public void A_client_that_has_more_than_a_log_that_began_anew_is_told_nothing_of_windows_that_it_knows()
    {
        Add(2);
        _log.EndWindow();
        Assert.Equal((0, false), From(104));
    }

    [Fact]
    public void Of_more_than_a_report_takes_whole_windows_come_first()
    {
        for (var window = 0; window < 9; window++)
        {
            Add(1, bytes: 700_000);
            _log.EndWindow();
        }
        Add(1, bytes: 700_000);
        long position = 100;
        var (fetched, reports) = (0, 0);
        for (var isWhole = true; isWhole && fetched < 10; reports++)
        {
            (var count, isWhole) = From(position);
            (fetched, position) = (fetched + count, position + count);
            Assert.Equal(fetched < 10, isWhole);
        }
        Assert.True(reports > 2, $"{reports} reports");
    }
}
