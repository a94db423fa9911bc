namespace ExchangeSim.Web.Pushes;

/// <summary>The last picture that each connection got. Most changes of a room are of other seats, and pages let the clock run on by themselves.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class SentPictures(TimeProvider time)
{
    // The clocks of pages are set right so often.
    private static readonly TimeSpan ClockAlone = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, (Picture Picture, long At)> _sent = []; // its order decides nothing

    /// <summary>Whether a connection has to get a picture; it is taken as sent then.</summary>
    internal bool IsNews(string connection, Picture picture)
    {
        if (_sent.TryGetValue(connection, out var last) && time.GetElapsedTime(last.At) < ClockAlone && last.Picture.IsSameButForTime(picture)) return false;
        _sent[connection] = (picture, time.GetTimestamp());
        return true;
    }

    /// <summary>Forgets all connections but these.</summary>
    internal void KeepOnly(IReadOnlySet<string> connections)
    {
        foreach (var gone in _sent.Keys.Where(one => !connections.Contains(one)).ToArray()) _sent.Remove(gone);
    }
}
