using System.Globalization;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>How one playing came out. Points follow the measures alone, so that playings without an evaluator can be compared.</summary>
/// <param name="Horizon">Within which waits count, milliseconds: as long as it was played.</param>
/// <param name="Judged">The tasks with what was measured.</param>
/// <param name="Cases">Every case, in order of ids.</param>
public sealed record PlayResult(long Horizon, Judgement Judged, IReadOnlyList<CaseEnd> Cases)
{
    private const long Shortest = 1; // a wait within nothing would be no number

    /// <summary>Points out of a hundred; null: nothing could be rated.</summary>
    public double? Points => Judged.Score;

    /// <summary>Whether any time of it was played: before that nothing of it can be compared.</summary>
    public bool IsBegun => Horizon > Shortest;

    /// <summary>The mean wait for an answer of the cases that people had to do with, milliseconds; null: there were none.</summary>
    public double? MeanWait => Cases.Where(one => one.ReachedPeople).Select(one => (double?)one.WaitWithin(Horizon)).Average();

    /// <summary>The result of a world as far as it was played.</summary>
    public static PlayResult Of(PlannedExercise planned, World world)
    {
        var sent = SentRequest.In(world);
        var play = new JudgedPlay(planned, world, sent);
        var reached = play.Requests.ToDictionary(request => request.Record.Key); // looked up, never enumerated
        var fromLeads = sent.Select(one => one.Request).ToHashSet();
        var requests = world.Register.Requests.Where(request => !fromLeads.Contains(request.Key) && IsOfExercise(planned, request)).Select(request => Of(planned, request,
            reached.GetValueOrDefault(request.Key)));
        var leads = planned.Plan.Leads.Where(lead => planned.ArrivalOf(lead) <= world.Time).Select(lead => Of(planned, lead,
            [.. sent.Where(one => one.Lead == lead.Id).Select(one => reached.GetValueOrDefault(one.Request)).OfType<RequestLife>()],
            world.Seated.HadPeople(lead.Seat, planned.ArrivalOf(lead), world.Time)));
        return new PlayResult(Math.Max(Shortest, world.Time - planned.Begin), Judgement.Of(play), [.. requests.Concat(leads).OrderBy(one => one.Id, StringComparer.Ordinal)]);
    }

    // What had ended when people came in is not theirs.
    private static bool IsOfExercise(PlannedExercise planned, RequestRecord request) =>
        request.EndedAt is not { } ended || ended >= planned.Begin;

    private static CaseEnd Of(PlannedExercise planned, RequestRecord request, RequestLife? reached)
    {
        var life = reached ?? RequestLife.Of(request, planned.Scenario, 0);
        return new CaseEnd(request.Key.ToString("x16", CultureInfo.InvariantCulture), request.Key, null, life.SentAt, life.Outcome, life.EndedAt, reached is not null);
    }

    // Several requests may have left out of a lead: the first answer counts, and without one the last request.
    private static CaseEnd Of(PlannedExercise planned, LeadPlan lead, IReadOnlyList<RequestLife> sent, bool hadPeople)
    {
        var best = sent.Where(life => life.Outcome is Outcome.Answered or Outcome.PartlyAnswered).MinBy(life => life.EndedAt) ?? sent.LastOrDefault();
        return new CaseEnd($"lead {lead.Id}", best?.Record.Key, lead.Id, planned.ArrivalOf(lead), best is null ? Outcome.Open : best.Outcome, best?.EndedAt,
            best is not null || hadPeople);
    }
}
