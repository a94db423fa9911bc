namespace ExchangeSim.Web.Pushes;

/// <summary>A connection that watches a room, and the last picture that it got.</summary>
/// <remarks>Most changes of a room are of other seats, and pages let the clock run on by themselves, so that most pictures are no news. Pictures are asked about and sent by one
/// thread at a time.</remarks>
/// <param name="connection">The connection.</param>
/// <param name="participant">Whose it is: a participant's id, or <see cref="RoomFeed.Instructor"/> or <see cref="RoomFeed.Evaluator"/>.</param>
/// <param name="token">The hash of the token with which it came, in hexadecimal; null: of whoever runs the server, which nothing ends.</param>
internal sealed class Watcher(string connection, string participant, string? token)
{
    // The clocks of pages are set right so often.
    private static readonly TimeSpan ClockAlone = TimeSpan.FromSeconds(2);

    private long _sentAt;

    internal string Connection => connection;
    internal string Participant => participant;

    /// <summary>Whether what it came with still opens the room.</summary>
    internal bool IsLetIn(IReadOnlySet<string> tokens) => token is null || tokens.Contains(token);

    internal bool IsPlayer => participant is not (RoomFeed.Instructor or RoomFeed.Evaluator);

    /// <summary>The last picture that it got, or null.</summary>
    internal Picture? Shown { get; private set; }

    /// <summary>Whether a picture has to be sent.</summary>
    internal bool IsNews(Picture picture, TimeProvider time) => Shown is null || time.GetElapsedTime(_sentAt) >= ClockAlone || !Shown.IsSameButForTime(picture);

    /// <summary>A picture was sent.</summary>
    internal void IsSent(Picture picture, TimeProvider time) => (Shown, _sentAt) = (picture, time.GetTimestamp());
}
