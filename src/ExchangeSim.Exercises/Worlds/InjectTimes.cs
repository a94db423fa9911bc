using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>When the injects of a plan began, in one world: a function of the plan, the commands and the time.</summary>
public sealed class InjectTimes
{
    private readonly World _world;
    private readonly PlannedExercise _planned;
    private readonly List<LogEntry> _orders = [];
    private int _seen;
    private long[] _dueTimes = []; // sorted
    private int _ordersOfDueTimes = -1;

    internal InjectTimes(World world, PlannedExercise planned) => (_world, _planned) = (world, planned);

    /// <summary>When an inject is due, simulated milliseconds: as the plan says, or as it was changed; null: it lies in the pool.</summary>
    public long? DueAt(PlannedInject inject) => Changes(inject.Id).Select(change => change.Due).LastOrDefault(due => due is not null) ?? _planned.DueAt(inject);

    /// <summary>What people read of an inject: as the plan says, or as it was changed; null: nothing.</summary>
    public Phrase? TextOf(PlannedInject inject) =>
        Changes(inject.Id).Select(change => change.Text).LastOrDefault(text => text is not null) is { } text ? Phrase.Of(text.Trim()) : inject.Text;

    /// <summary>When an inject began, simulated milliseconds; null: it has not.</summary>
    public long? BegunAt(PlannedInject inject)
    {
        var fired = Fired(inject.Id)?.At;
        var due = DueAt(inject);
        if (due is null || due > _world.Time || fired < due || IsSkipped(inject)) return fired;
        return due;
    }

    /// <summary>Whether an inject of the plan will not begin by itself: it was skipped before it was due, or people had asked by then what it was to make them ask.</summary>
    public bool IsSkipped(PlannedInject inject)
    {
        var due = DueAt(inject);
        var changed = Orders.LastOrDefault(entry => entry.Command is ChangeInject { Due: not null } change && change.Inject == inject.Id)?.Ordinal ?? 0;
        return Orders.Any(entry => entry.Ordinal > changed && entry.Command is SkipInject skip && skip.Inject == inject.Id && (due is null || entry.At <= due))
            || (due <= _world.Time && inject.Unless?.Figure is AgencyAsked asked && IsAsked(asked, due.Value));
    }

    /// <summary>Whether an inject of the scenario was skipped before it was due.</summary>
    public bool IsSkipped(string inject, long? due) => Orders.Any(entry => entry.Command is SkipInject skip && skip.Inject == inject && (due is null || entry.At <= due));

    /// <summary>The next time at which something of the plan happens by itself, after now.</summary>
    internal long NextDue()
    {
        var place = Array.BinarySearch(DueTimes, _world.Time + 1);
        if (place < 0) place = ~place;
        return place < DueTimes.Length ? DueTimes[place] : long.MaxValue;
    }

    /// <summary>Events of the scenario that the plan begins at this very time.</summary>
    internal IEnumerable<string> DueNow() =>
        Array.BinarySearch(DueTimes, _world.Time) < 0 ? [] : _planned.Plan.Injects.Where(inject => inject.Fires is not null && DueAt(inject) == _world.Time && !IsSkipped(inject)
            && Fired(inject.Id) is null).Select(inject => inject.Fires!);

    /// <summary>What has come to people by itself so far: leads, and injects with a text.</summary>
    internal int Arrived => _planned.Plan.Leads.Count(lead => _planned.ArrivalOf(lead) <= _world.Time) + _planned.Plan.Injects.Count(inject => TextOf(inject) is not null
        && BegunAt(inject) <= _world.Time);

    /// <summary>Leads that have come to some seats, and injects of every kind that have begun.</summary>
    internal int ArrivedAt(IReadOnlySet<string> seats) => _planned.Plan.Leads.Count(lead => seats.Contains(lead.Seat) && _planned.ArrivalOf(lead) <= _world.Time)
        + _planned.Plan.Injects.Count(inject => BegunAt(inject) <= _world.Time);

    /// <summary>Takes in all commands of the world.</summary>
    internal void Settle() => _ = DueTimes;

    /// <summary>The commands of the world are others from now on.</summary>
    internal void Forget()
    {
        _orders.Clear();
        (_seen, _ordersOfDueTimes) = (0, -1);
    }

    // Of injects and leads, made anew when an order may have changed one.
    private long[] DueTimes
    {
        get
        {
            if (_ordersOfDueTimes == Orders.Count) return _dueTimes;
            _ordersOfDueTimes = Orders.Count;
            return _dueTimes = [.. _planned.Plan.Injects.Select(DueAt).OfType<long>().Concat(_planned.Plan.Leads.Select(_planned.ArrivalOf)).Distinct().Order()];
        }
    }

    // Kept apart: times are asked for at every step, and a room has thousands of commands.
    private List<LogEntry> Orders
    {
        get
        {
            for (; _seen < _world.Acts.Count; _seen++) if (_world.Acts[_seen].Command is ChangeInject or FireInject or SkipInject) _orders.Add(_world.Acts[_seen]);
            return _orders;
        }
    }

    private IEnumerable<ChangeInject> Changes(string inject) =>
        Orders.Count == 0 ? [] : Orders.Select(entry => entry.Command).OfType<ChangeInject>().Where(change => change.Inject == inject);

    private LogEntry? Fired(string inject) => Orders.FirstOrDefault(entry => entry.Command is FireInject fire && fire.Inject == inject);

    // By commands alone, so that it is the same whenever it is looked at.
    private bool IsAsked(AgencyAsked asked, long due)
    {
        var end = Math.Min(due, asked.Before is { } before ? (long)before.TotalMilliseconds - 1 : long.MaxValue);
        return _world.Acts.Any(entry => entry.At <= end && entry.Command is SendRequest sent && sent.To == asked.Agency
            && (asked.Procedure is null || sent.Procedure == asked.Procedure) && (asked.Lead is null || sent.Lead == asked.Lead)
            && (asked.Seat is null || sent.Seat == asked.Seat));
    }

    /// <summary>Whether an instrument was in force at a time that is not to come: by its dates, or by an inject that had begun.</summary>
    public bool IsInForce(Instrument instrument, long time)
    {
        var scenario = _planned.Scenario;
        var begins = instrument.InForce is { } from && _planned.Compiled.TimeOf(scenario.FirstMomentOf(from)) <= time;
        var ended = instrument.Until is { } until && _planned.Compiled.TimeOf(scenario.FirstMomentOf(until)) <= time;
        return (begins && !ended) || scenario.Injects.Any(inject => IsUnderWay(inject, time)
            && inject.Effects.Any(effect => effect is EntryIntoForce entry && entry.Instrument == instrument.Id)) || Written(instrument.Id, time);
    }

    private bool Written(string instrument, long time) => _world.Acts.Any(entry =>
        entry.Command is WriteEvent { Kind: EventKind.EntryIntoForce } happens && happens.Subject == instrument && entry.At <= time && time < entry.At + happens.Hours * 3_600_000);

    private bool IsUnderWay(Inject inject, long time)
    {
        var planner = _planned.Plan.Injects.FirstOrDefault(one => one.Fires == inject.Id);
        var began = Fired(inject.Id)?.At
            ?? (planner is null ? null : BegunAt(planner))
            ?? (inject.At is { } at && _planned.Compiled.TimeOf(at) is var due && due <= time && !IsSkipped(inject.Id, due) ? due : null);
        return began is { } since && since <= time && (inject.Lasts is null || time < since + (long)inject.Lasts.Value.TotalMilliseconds);
    }
}
