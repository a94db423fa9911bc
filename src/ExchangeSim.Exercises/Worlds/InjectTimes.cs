using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>When the injects of a plan began, in one world: a function of the plan, the commands and the time.</summary>
internal sealed class InjectTimes(World world, PlannedExercise planned)
{
    private readonly List<LogEntry> _changes = [];
    private int _seen;

    /// <summary>When an inject is due, simulated milliseconds; null: it lies in the pool.</summary>
    internal long? DueAt(PlannedInject inject) => Changes(inject.Id).Select(change => change.Due).LastOrDefault(due => due is not null) ?? planned.DueAt(inject);

    /// <summary>What people read of an inject; null: nothing.</summary>
    internal Phrase? TextOf(PlannedInject inject) =>
        Changes(inject.Id).Select(change => change.Text).LastOrDefault(text => text is not null) is { } text ? Phrase.Of(text.Trim()) : inject.Text;

    /// <summary>When an inject began, simulated milliseconds; null: it has not.</summary>
    internal long? BegunAt(PlannedInject inject)
    {
        var fired = world.Acts.FirstOrDefault(entry => entry.Command is FireInject fire && fire.Inject == inject.Id)?.At;
        var due = DueAt(inject);
        if (due is null || due > world.Time || fired < due || IsSkipped(inject)) return fired;
        return due;
    }

    /// <summary>Whether an inject of the plan will not begin by itself.</summary>
    internal bool IsSkipped(PlannedInject inject)
    {
        var due = DueAt(inject);
        var changed = Changed.LastOrDefault(entry => entry.Command is ChangeInject { Due: not null } change && change.Inject == inject.Id)?.Ordinal ?? 0;
        return world.Acts.Any(entry => entry.Ordinal > changed && entry.Command is SkipInject skip && skip.Inject == inject.Id && (due is null || entry.At <= due))
            || (due <= world.Time && inject.Unless?.Figure is AgencyAsked asked && IsAsked(asked, due.Value));
    }

    /// <summary>Whether an inject of the scenario was skipped before it was due.</summary>
    internal bool IsSkipped(string inject, long? due) => world.Acts.Any(entry => entry.Command is SkipInject skip && skip.Inject == inject && (due is null || entry.At <= due));

    /// <summary>The next time at which something of the plan happens by itself, after now.</summary>
    internal long NextDue()
    {
        var next = long.MaxValue;
        foreach (var inject in planned.Plan.Injects) if (DueAt(inject) is { } due && due > world.Time) next = Math.Min(next, due);
        foreach (var lead in planned.Plan.Leads) if (planned.ArrivalOf(lead) is var arrival && arrival > world.Time) next = Math.Min(next, arrival);
        return next;
    }

    /// <summary>Events of the scenario that the plan begins at this very time.</summary>
    internal IEnumerable<string> DueNow() =>
        planned.Plan.Injects.Where(inject => inject.Fires is not null && DueAt(inject) == world.Time && !IsSkipped(inject)
            && !world.Acts.Any(entry => entry.Command is FireInject fire && fire.Inject == inject.Id)).Select(inject => inject.Fires!);

    /// <summary>What has come to people by itself so far: leads, and injects with a text.</summary>
    internal int Arrived => planned.Plan.Leads.Count(lead => planned.ArrivalOf(lead) <= world.Time) + planned.Plan.Injects.Count(inject => TextOf(inject) is not null
        && BegunAt(inject) <= world.Time);

    /// <summary>The commands of the world are others from now on.</summary>
    internal void Forget()
    {
        _changes.Clear();
        _seen = 0;
    }

    // Kept apart: times are asked for at every step, and a room has thousands of commands.
    private List<LogEntry> Changed
    {
        get
        {
            for (; _seen < world.Acts.Count; _seen++) if (world.Acts[_seen].Command is ChangeInject) _changes.Add(world.Acts[_seen]);
            return _changes;
        }
    }

    private IEnumerable<ChangeInject> Changes(string inject) => Changed.Select(entry => (ChangeInject)entry.Command).Where(change => change.Inject == inject);

    // By commands alone, so that it is the same whenever it is looked at.
    private bool IsAsked(AgencyAsked asked, long due)
    {
        var end = Math.Min(due, asked.Before is { } before ? (long)before.TotalMilliseconds - 1 : long.MaxValue);
        return world.Acts.Any(entry => entry.At <= end && entry.Command is SendRequest sent && sent.To == asked.Agency
            && (asked.Procedure is null || sent.Procedure == asked.Procedure) && (asked.Lead is null || sent.Lead == asked.Lead)
            && (asked.Seat is null || sent.Seat == asked.Seat));
    }

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
