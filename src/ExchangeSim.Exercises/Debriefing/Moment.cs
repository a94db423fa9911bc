using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What came to be known at a moment of an exercise, or was done then.</summary>
public enum MomentKind
{
    /// <summary>A lead arrived.</summary>
    Lead,
    /// <summary>A seat sent a request out of a lead: somebody asked.</summary>
    Asked,
    /// <summary>A request's file came to a seat.</summary>
    Reached,
    /// <summary>A decision came up at a seat: from now on its file bears it out.</summary>
    ToDecide,
    /// <summary>A person decided.</summary>
    Decided,
    /// <summary>The reference decided, because nobody did in time or the seat was left.</summary>
    DecidedByReference,
    /// <summary>The other side's question came to a seat.</summary>
    Question,
    /// <summary>A question was answered.</summary>
    QuestionAnswered,
    /// <summary>A message between seats, news or a complaint was read.</summary>
    Letter,
    /// <summary>The end of a request was known to who had asked.</summary>
    Ended,
}

/// <summary>A moment of an exercise.</summary>
/// <param name="At">When, simulated milliseconds.</param>
/// <param name="Kind">What.</param>
/// <param name="Seats">The seats that know it from then on, by id.</param>
/// <param name="Request">The request, by its key, or null.</param>
/// <param name="Lead">The lead, by id, or null.</param>
/// <param name="Decision">The decision or question, by its id, or null.</param>
/// <param name="Choice">The case taken, by the step it leads to; null: nothing was decided.</param>
/// <param name="IsReference">Whether that is the reference's case; null: nothing was decided.</param>
/// <param name="Outcome">How a request ended, or null.</param>
/// <param name="Text">What was read, or null.</param>
public sealed record Moment(
    long At, MomentKind Kind, IReadOnlyList<string> Seats, ulong? Request = null, string? Lead = null, string? Decision = null, string? Choice = null, bool? IsReference = null,
    Outcome? Outcome = null, Phrase? Text = null);
