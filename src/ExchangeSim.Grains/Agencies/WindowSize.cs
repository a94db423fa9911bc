using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Agencies;

/// <summary>How much usually happens in a window, judged by the last ones: threads take some microseconds to come together, and a small window is over by then. Only the speed
/// depends on it.</summary>
/// <param name="worthSharing">With so many events a window is worth sharing; an event takes some 200 ns.</param>
internal sealed class WindowSize(int worthSharing = 200)
{
    private const int Memory = 16;

    private long _handled, _before;

    /// <summary>Whether the next window is worth sharing among threads.</summary>
    internal bool IsWorthSharing => _handled >= (long)worthSharing * Memory;

    /// <summary>Takes note of a window that begins for some agencies.</summary>
    internal void Begin(ReadOnlySpan<int> agencies, AgencyAnswer[] last) => _before = Events(agencies, last);

    /// <summary>And of its end.</summary>
    internal void End(ReadOnlySpan<int> agencies, AgencyAnswer[] answers) => _handled += Events(agencies, answers) - _before - _handled / Memory;

    private static long Events(ReadOnlySpan<int> agencies, AgencyAnswer[] answers)
    {
        long events = 0;
        foreach (var agency in agencies) events += answers[agency].Events;
        return events;
    }
}
