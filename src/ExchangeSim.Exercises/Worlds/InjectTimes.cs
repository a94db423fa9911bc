using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>When the injects of a plan began, in one world: a function of the plan, the commands and the time.</summary>
internal sealed class InjectTimes(World world, PlannedExercise planned)
{
    /// <summary>When an inject began, simulated milliseconds; null: it has not.</summary>
    internal long? BegunAt(PlannedInject inject)
    {
        var fired = world.Acts.FirstOrDefault(entry => entry.Command is FireInject fire && fire.Inject == inject.Id)?.At;
        var due = planned.DueAt(inject);
        if (due is null || due > world.Time || fired < due || IsSkipped(inject.Id, due)) return fired;
        return due;
    }

    /// <summary>Whether an inject was skipped before it was due.</summary>
    internal bool IsSkipped(string inject, long? due) => world.Acts.Any(entry => entry.Command is SkipInject skip && skip.Inject == inject && (due is null || entry.At <= due));

    /// <summary>The next time at which something of the plan happens by itself, after now.</summary>
    internal long NextDue()
    {
        var next = long.MaxValue;
        foreach (var inject in planned.Plan.Injects) if (planned.DueAt(inject) is { } due && due > world.Time) next = Math.Min(next, due);
        foreach (var lead in planned.Plan.Leads) if (planned.ArrivalOf(lead) is var arrival && arrival > world.Time) next = Math.Min(next, arrival);
        return next;
    }

    /// <summary>Events of the scenario that the plan begins at this very time.</summary>
    internal IEnumerable<string> DueNow() =>
        planned.Plan.Injects.Where(inject => inject.Fires is not null && planned.DueAt(inject) == world.Time && !IsSkipped(inject.Id, world.Time)
            && !world.Acts.Any(entry => entry.Command is FireInject fire && fire.Inject == inject.Id)).Select(inject => inject.Fires!);

    /// <summary>What has come to people by itself so far: leads, and injects with a text.</summary>
    internal int Arrived => planned.Plan.Leads.Count(lead => planned.ArrivalOf(lead) <= world.Time) + planned.Plan.Injects.Count(inject => inject.Text is not null
        && BegunAt(inject) <= world.Time);

    /// <summary>Whether an instrument was in force at a time that is not to come: by its dates, or by an inject that had begun.</summary>
    internal bool IsInForce(Instrument instrument, long time)
    {
        var scenario = planned.Scenario;
        var begins = instrument.InForce is { } from && planned.Compiled.TimeOf(scenario.FirstMomentOf(from)) <= time;
        var ended = instrument.Until is { } until && planned.Compiled.TimeOf(scenario.FirstMomentOf(until)) <= time;
        return (begins && !ended) || scenario.Injects.Any(inject => IsUnderWay(inject, time)
            && inject.Effects.Any(effect => effect is EntryIntoForce entry && entry.Instrument == instrument.Id)) || Written(instrument.Id, time);
    }

    private bool Written(string instrument, long time) => world.Acts.Any(entry =>
        entry.Command is WriteEvent { Kind: EventKind.EntryIntoForce } happens && happens.Subject == instrument && entry.At <= time && time < entry.At + happens.Hours * 3_600_000);

    private bool IsUnderWay(Inject inject, long time)
    {
        var planner = planned.Plan.Injects.FirstOrDefault(one => one.Fires == inject.Id);
        var began = world.Acts.FirstOrDefault(entry => entry.Command is FireInject fire && fire.Inject == inject.Id)?.At
            ?? (planner is null ? null : BegunAt(planner))
            ?? (inject.At is { } at && planned.Compiled.TimeOf(at) is var due && due <= time && !IsSkipped(inject.Id, due) ? due : null);
        return began is { } since && since <= time && (inject.Lasts is null || time < since + (long)inject.Lasts.Value.TotalMilliseconds);
    }
}
