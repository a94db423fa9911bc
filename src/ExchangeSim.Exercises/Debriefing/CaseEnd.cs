using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>What became of a case: a request that the scenario makes arise, or a lead that a seat receives. The same cases come up in every room and under every policy of a
/// seed.</summary>
/// <param name="Id">Names it in every playing of the plan.</param>
/// <param name="Request">Key of the request in this playing; null: a lead out of which none was sent.</param>
/// <param name="Lead">The lead, by id; null: a request of the scenario.</param>
/// <param name="BeginsAt">From when its wait counts: when it was sent, or when the lead arrived. Simulated milliseconds; null: it has not been sent.</param>
/// <param name="Outcome">How it ended; open: it had not.</param>
/// <param name="EndedAt">When, or null.</param>
/// <param name="ReachedPeople">Whether a person had to do with it.</param>
public sealed record CaseEnd(string Id, ulong? Request, string? Lead, long? BeginsAt, Outcome Outcome, long? EndedAt, bool ReachedPeople)
{
    /// <summary>Time to an answer, or null where there was none.</summary>
    public long? TimeToAnswer => Outcome is Outcome.Answered or Outcome.PartlyAnswered ? EndedAt - BeginsAt : null;

    /// <summary>The wait for an answer within a horizon: what is refused, lapsed, withdrawn or not answered counts the whole horizon. Milliseconds.</summary>
    public long WaitWithin(long horizon) => Math.Min(TimeToAnswer ?? horizon, horizon);
}
