using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>Figures over decisions.</summary>
internal static class DecisionFigures
{
    internal static FigureValue Count(JudgedPlay play, DecisionCount figure)
    {
        var of = Decisions(play, figure.Of, figure.Seat).Where(taken => CanShow(play, taken, figure.What)).ToList();
        return FigureValue.Count(of.Count, of.Where(taken => Is(play, taken, figure.What)).Select(taken => MomentOf(taken, false)));
    }

    internal static FigureValue Share(JudgedPlay play, DecisionShare figure)
    {
        var of = Decisions(play, figure.Of, figure.Seat);
        return FigureValue.Share(figure.What == DecisionMerit.Right
            ? of.Where(taken => taken.By == DecidedBy.Person).Select(taken => MomentOf(taken, taken.IsReference))
            : Timed(of).Select(taken => MomentOf(taken, taken.By == DecidedBy.Person && !(TimeOf(taken) > figure.Within?.TotalMilliseconds))));
    }

    // Where time stood for most decisions, the few for which it ran say nothing about how soon people decide: those that nobody took would be nearly all of them.
    private static IEnumerable<TakenDecision> Timed(IEnumerable<TakenDecision> decisions)
    {
        var of = decisions.Where(taken => taken.By != DecidedBy.SeatLeft).ToLookup(taken => taken.TimeStood);
        return of[true].Count() > of[false].Count() ? [] : of[false];
    }

    private static long TimeOf(TakenDecision taken) => taken.At - taken.Open.Pending.Since;

    private static JudgedMoment MomentOf(TakenDecision taken, bool isGood) => new(isGood, taken.At, taken.Open.Pending.Root, taken.Open.Seat, taken.Open.Id, Time: TimeOf(taken));

    private static IEnumerable<TakenDecision> Decisions(JudgedPlay play, RequestFilter filter, string? seat) =>
        play.Taken.Where(taken => StepOf(play, taken) is DecideStep && (seat is null || taken.Open.Seat == seat) && play.Fits(filter, taken));

    private static Step StepOf(JudgedPlay play, TakenDecision taken) => play.Planned.Scenario.Procedures[taken.Open.Pending.Procedure].Steps[taken.Open.Pending.Step];

    // Who had no occasion to do something wrong has not shown that they do it right: a person must have decided where another choice is that fault, or time must have run.
    private static bool CanShow(JudgedPlay play, TakenDecision taken, DecisionFault fault) => fault == DecisionFault.NotTaken ? !taken.TimeStood && taken.By != DecidedBy.SeatLeft
        : taken.By == DecidedBy.Person && Enumerable.Range(0, ((DecideStep)StepOf(play, taken)).Cases.Count).Any(choice => Is(play, taken with { Choice = choice }, fault));

    private static bool Is(JudgedPlay play, TakenDecision taken, DecisionFault fault)
    {
        if (fault == DecisionFault.NotTaken) return taken.By == DecidedBy.NobodyInTime;
        if (taken.By != DecidedBy.Person || taken.IsReference) return false;
        var procedure = play.Planned.Scenario.Procedures[taken.Open.Pending.Procedure];
        var step = (DecideStep)StepOf(play, taken);
        return fault switch
        {
            DecisionFault.Wrong => true,
            DecisionFault.Breach => step.WhatFollows(taken.Choice, taken.Open.Pending.Reference) is { IsBreach: true },
            DecisionFault.Complaint => step.WhatFollows(taken.Choice, taken.Open.Pending.Reference) is { ComplaintAfter: not null },
            DecisionFault.GroundlessRefusal => NearEnds.IsRefusal(procedure, step.Cases[taken.Choice].Then),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}
