using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The least time that each step takes for requests of a kind, in milliseconds, office hours and queues left aside.</summary>
/// <param name="index">The scenario.</param>
/// <param name="kind">The kind of requests.</param>
/// <param name="conditions">What can be true of them.</param>
/// <param name="leastOfNested">The least time in which a nested request of a procedure can end; null: it cannot.</param>
internal sealed class LeastTimes(ScenarioIndex index, RequestKind kind, KindConditions conditions, Func<int, double?> leastOfNested)
{
    private readonly ProcedureGraph _graph = index.Graphs[kind.Procedure];

    /// <summary>The least time of a step for a request that a side holds; null: it cannot be passed.</summary>
    internal double? Of(Step step, Side holder) => step.Match(
        work: s => s.IsTranslation && conditions.LanguageShared().CanHold() ? 0 : Work(s.Work, holder, s.At.Desk),
        send: s => Transit(s.Over, holder),
        wait: s => Whole(s.Time.Minimum),
        branch: _ => 0,
        decide: _ => 0,
        ask: s => Transit(s.Over, holder) + Transit(s.Over, ProcedureGraph.Opposite(holder)) + Work(s.Work, ProcedureGraph.Opposite(holder), s.Desk),
        consult: Consulting,
        fork: _ => 0,
        join: _ => 0,
        gather: _ => 0,
        close: _ => 0);

    /// <summary>The shortest limit that a clock may have, in milliseconds.</summary>
    internal double Limit(int clock) => conditions.Possible.Min(possible =>
        possible.Terms.Clocks[clock] is var limit && limit == 0 ? Whole(_graph.Procedure.Clocks[clock].Drawn!.Minimum) : Least(limit));

    private static double Least(long written) => written >= 0 ? written : CalendarLength.OfMonths((int)-written).Shortest.TotalMilliseconds;

    private double? Work(Distribution work, Side side, string desk)
    {
        var agency = Agency(side);
        return Math.Floor(Whole(work.Minimum) / index.Scenario.Agencies[agency].Desks[index.Desk(agency, desk)].Speed);
    }

    private int Agency(Side side) => side == Side.Requesting ? kind.Requesting : kind.Requested;

    // A run counts in whole milliseconds, and nothing takes less than one.
    private static double Whole(double milliseconds) => Math.Max(1, Math.Floor(milliseconds + 0.5));

    /// <summary>The least time in which an answer to a nested request comes home from the other side, in milliseconds; null: it cannot.</summary>
    internal double? WayHome =>
        Least(conditions.Possible.Select(possible => index.WayHome(kind.Procedure, possible.Terms.Channel)).OfType<string>(), Side.Requested);

    private double? Transit(string? over, Side from) =>
        Least(over is null ? conditions.Possible.Select(possible => possible.Terms.Channel).OfType<string>() : [over], from);

    private double? Least(IEnumerable<string> channels, Side from) =>
        channels.Select(id => (double?)index.Channel(id, Agency(from), Agency(ProcedureGraph.Opposite(from))).Least).Min();

    private double? Consulting(ConsultStep consult)
    {
        var asked = RequestKinds.Consulted(index, consult, kind.Crimes, kind.Requesting, kind.Requested).ToArray();
        // A lead agency depends on the crime, so any of them will do; of agencies named for an 'all', those that are parties drop out.
        var isSkipped = consult.Agencies.Count == 0 ? asked.Any(agency => agency is null) : asked.All(agency => agency is null);
        return isSkipped ? 0 : leastOfNested(index.Procedure(consult.Procedure));
    }
}
