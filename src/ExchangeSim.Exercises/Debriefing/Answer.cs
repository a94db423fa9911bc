namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Where the answer to something lay, when somebody asked, and when it came to who had asked.</summary>
/// <param name="Request">The request, by its key; null: nobody sent one out of the lead.</param>
/// <param name="Lead">The lead that it is about, by id; null: a request of the scenario, or a question in it.</param>
/// <param name="Question">The other side's question that it is about, by its id; null: the request itself.</param>
/// <param name="Holder">The agency in whose files it lay, by index.</param>
/// <param name="HolderSeat">The seat that had it, by id; null: no seat with a person.</param>
/// <param name="LayAt">From when on, simulated milliseconds.</param>
/// <param name="AskedBy">The agency that needed it, by index.</param>
/// <param name="AskedAt">When it asked the right side; null: it never did.</param>
/// <param name="KnownAt">When it came to who had asked; null: it never did.</param>
public sealed record Answer(ulong? Request, string? Lead, string? Question, int Holder, string? HolderSeat, long LayAt, int AskedBy, long? AskedAt, long? KnownAt)
{
    /// <summary>How long it lay, as far as the exercise was played, before it came to who needed it, milliseconds.</summary>
    /// <param name="end">Where the exercise ended.</param>
    public long Lay(long end) => Math.Max(0, (KnownAt ?? end) - LayAt);
}
