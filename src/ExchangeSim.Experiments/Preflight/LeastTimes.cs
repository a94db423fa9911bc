using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The least time that each step takes for requests of a kind, in milliseconds, office hours and queues left aside.</summary>
internal sealed class LeastTimes(World world, RequestKind kind, Func<int, double?> leastOfProcedure)
{
    private readonly StepGraph _graph = world.Graphs[kind.Procedure];
    private readonly KindOutlook _outlook = new(world, kind);

    /// <summary>The steps that can follow, the clock it starts left aside.</summary>
    internal IEnumerable<int> After(Step step) => step switch
    {
        DecideStep decide => FeasibleSteps.FeasibleCases(_graph, decide, _outlook).Select(one => _graph.Number(one.Then)),
        CloseStep => [],
        _ => [_graph.Number(step.Then!)],
    };

    /// <summary>The least time of a step; null: it cannot be passed.</summary>
    internal double? Of(Step step) => step switch
    {
        WorkStep { IsTranslation: true } when _outlook.LanguageIsShared.CanHold() => 0,
        WorkStep work => Work(work.Work, work.At.Side, work.At.Desk),
        SendStep send => Transit(send.Over),
        WaitStep wait => wait.Time.Minimum,
        AskStep ask => 2 * Transit(ask.Over) + Work(ask.Work, OtherSide(_graph.Sides[_graph.Number(ask.Id)]), ask.Desk),
        ConsultStep consult => Consulting(consult),
        DecideStep or JoinStep or GatherStep or CloseStep => 0,
        _ => throw new ArgumentException($"unknown step {step.GetType().Name}", nameof(step)),
    };

    /// <summary>The shortest limit that a clock may have.</summary>
    internal double Limit(Clock clock) => _outlook.Instruments
        .SelectMany(i => i.Instrument.TimeLimits).Where(limit => limit.Procedure == _graph.Procedure.Id && limit.Clock == clock.Id)
        .Select(limit => limit.Limit.TotalMilliseconds).Append(clock.Limit.TotalMilliseconds).Min();

    private double Work(Distribution work, Side side, string desk)
    {
        var agency = side == Side.Requesting ? kind.Requesting : kind.Requested;
        return work.Minimum / world.Scenario.Agencies[agency].Desks[world.Desk(agency, desk)].Speed;
    }

    private double? Transit(string? over)
    {
        var agreed = _outlook.Instruments.Select(i => i.Instrument.Channels.GetValueOrDefault(_graph.Procedure.Id)).Append(_graph.Procedure.Channel);
        return (over is null ? agreed.OfType<string>() : [over]).Select(id => world.Channel(id)).Select(Transit).Min();
    }

    private static double? Transit(Channel channel) => channel.Delay.Minimum + (channel is { ReviewShare: >= 1, Review: { } review } ? review.Minimum : 0);

    private double? Consulting(ConsultStep consult)
    {
        var asked = RequestKinds.Consulted(world, kind, consult).ToArray();
        // A lead agency depends on the crime, so any of them will do; of agencies named for an 'all', those that are parties drop out.
        var isSkipped = consult.Agencies.Count == 0 ? asked.Any(agency => agency is null) : asked.All(agency => agency is null);
        return isSkipped ? 0 : leastOfProcedure(world.Procedure(consult.Procedure));
    }

    private static Side OtherSide(Side side) => side == Side.Requesting ? Side.Requested : Side.Requesting;
}
