using System.Globalization;

namespace ExchangeSim.Grains.Agencies;

/// <summary>Tells in words what befell the agencies of a replication and was put right: one line for all that it befell in the same window, because a silo that is lost takes
/// many along. Safe for several threads.</summary>
/// <param name="tell">Told.</param>
internal sealed class AgencyNotices(Action<string> tell)
{
    private int _silent, _rebuilt;
    private long _calls;

    /// <summary>An agency does not answer; of those of a window the first is named.</summary>
    internal void Silence(string text)
    {
        if (Interlocked.Increment(ref _silent) == 1) tell(text);
    }

    /// <summary>An agency had lost its state, and is rebuilt as it was last saved and with so many calls since.</summary>
    internal void Rebuilt(long calls)
    {
        Interlocked.Increment(ref _rebuilt);
        Interlocked.Add(ref _calls, calls);
    }

    /// <summary>The window is over.</summary>
    internal void EndWindow()
    {
        if (_silent > 0) _silent = 0;
        if (_rebuilt == 0) return;
        var who = _rebuilt == 1 ? "an agency had lost its state and was" : $"{_rebuilt} agencies had lost their state and were";
        tell(string.Create(CultureInfo.InvariantCulture, $"{who} rebuilt, as last saved and with the {_calls:N0} calls since"));
        (_rebuilt, _calls) = (0, 0);
    }
}
