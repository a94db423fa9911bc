using ExchangeSim.Grains.Agencies;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Tests.Agencies;

public class WindowSizeTests
{
    private static readonly int[] Agencies = [0, 1];

    [Theory]
    [InlineData(90, false)]
    [InlineData(110, true)]
    public void Windows_are_shared_once_the_last_ones_had_enough_events(int eventsAWindow, bool expected)
    {
        var (size, answers) = (new WindowSize(100), new AgencyAnswer[] { new(), new() });
        Assert.False(size.IsWorthSharing);
        for (var windows = 0; windows < 100; windows++) Pass(size, answers, eventsAWindow);
        Assert.Equal(expected, size.IsWorthSharing);
    }

    [Fact]
    public void What_windows_were_like_long_ago_does_not_count()
    {
        var (size, answers) = (new WindowSize(100), new AgencyAnswer[] { new(), new() });
        for (var windows = 0; windows < 100; windows++) Pass(size, answers, 1_000);
        for (var windows = 0; windows < 100; windows++) Pass(size, answers, 10);
        Assert.False(size.IsWorthSharing);
    }

    private static void Pass(WindowSize size, AgencyAnswer[] answers, int events)
    {
        size.Begin(Agencies, answers);
        answers[0].Events += events - 1;
        answers[1].Events++;
        size.End(Agencies, answers);
    }
}
