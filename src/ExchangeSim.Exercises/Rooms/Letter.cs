using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>What kind of message reaches a seat.</summary>
public enum LetterKind
{
    /// <summary>Another seat writes.</summary>
    Message,
    /// <summary>What was written to a question of the other side.</summary>
    Answer,
    /// <summary>The other side complains of a decision.</summary>
    Complaint,
    /// <summary>News, or a message from outside the exercise's agencies.</summary>
    News,
}

/// <summary>A message of a room, whoever may know it.</summary>
/// <param name="Id">Its name in the room.</param>
/// <param name="Kind">What kind.</param>
/// <param name="FromSeat">The seat that writes, or null.</param>
/// <param name="From">Who else writes, in words, or null.</param>
/// <param name="ToSeat">The seat that it is for.</param>
/// <param name="SentAt">When it was written, simulated milliseconds.</param>
/// <param name="ArrivedAt">When it arrived; null: it is on its way.</param>
/// <param name="Text">What it says.</param>
/// <param name="About">Key of the request that it is about, or null.</param>
internal sealed record Letter(string Id, LetterKind Kind, string? FromSeat, Phrase? From, string ToSeat, long SentAt, long? ArrivedAt, Phrase Text, ulong? About);
