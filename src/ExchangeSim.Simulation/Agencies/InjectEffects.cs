using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>What injects do at an agency. Every agency hears of every inject and does its own share.</summary>
internal sealed class InjectEffects(AgencyContext context, AgencyParts parts)
{
    private readonly Agenda _agenda = context.Agenda;
    private readonly InjectBook _injects = parts.Injects;

    /// <summary>Schedules the injects that begin at a time.</summary>
    internal void Start()
    {
        for (var i = 0; i < context.Scenario.Injects.Length; i++)
            if (context.Scenario.Injects[i].At is var at && at < Calendar.Never) _agenda.ScheduleFirst(at, EventKind.InjectBegins, i);
    }

    /// <summary>An inject of the scenario begins, unless it has begun or was skipped.</summary>
    internal void Begin(int number)
    {
        if (_injects.Stop(number)) Apply(number);
    }

    /// <summary>An inject ends, and what it did.</summary>
    internal void End(int number)
    {
        _injects.End(number);
        context.Changes.Mix((ulong)number, 2);
        foreach (var effect in _injects[number].Effects) Apply(effect, begins: false, _agenda.Now);
    }

    /// <summary>A person has an inject of the scenario begin now.</summary>
    internal Refusal Fire(int number)
    {
        if (_injects.UnderWay.Contains(number)) return Refusal.HasBegun;
        _injects.Stop(number);
        Apply(number);
        return Refusal.None;
    }

    /// <summary>A person has an inject of the scenario not begin.</summary>
    internal Refusal Skip(int number) => _injects.Stop(number) ? Refusal.None : Refusal.HasBegun;

    /// <summary>A person writes an inject, which begins now.</summary>
    internal Refusal Write(in WrittenEffect effect)
    {
        Apply(_injects.Write(effect));
        return Refusal.None;
    }

    /// <summary>Goes on under other policies than until now. What is read at every use (instruments, channels, speeds, steps) is the new policy's anyway; officers
    /// and switches are state.</summary>
    internal void BeginPolicy()
    {
        context.Changes.Mix((ulong)context.Scenario.Injects.Length, 3);
        context.Circumstances.TakeOnPolicy(_injects);
        parts.DeskOrders.TakeOnPolicy();
    }

    private void Apply(int number)
    {
        var inject = _injects[number];
        _injects.Begin(number);
        context.Changes.Mix((ulong)number, 1);
        foreach (var effect in inject.Effects) Apply(effect, begins: true, _agenda.Now + Math.Min(inject.Lasts, Calendar.Never - _agenda.Now));
        if (inject.Lasts < Calendar.Never) _agenda.ScheduleFirst(_agenda.Now + inject.Lasts, EventKind.InjectEnds, number);
    }

    private void Apply(InjectEffectPlan plan, bool begins, long until)
    {
        switch (plan.Effect)
        {
            case Surge: parts.Demand.Change(plan.Demands, _injects); break;
            case Outage when begins && (plan.Agency < 0 || plan.Agency == context.Index): parts.Gates.TakeDown(plan.Channel, plan.Receiver, until); break;
            case Outage: break;
            case Staffing staffing when plan.Agency == context.Index: parts.DeskOrders.ChangeOfficers(plan.Desk, begins ? staffing.Change : -staffing.Change); break;
            case Staffing: break;
            case EntryIntoForce: context.Circumstances.Force(plan.Instrument, begins); break;
            case SwitchTurned turned: context.Circumstances.Turn(plan.Switch, begins ? turned.On : _injects.IsOn(plan.Switch)); break;
            case DeskClosed or DeskHours: break; // the desk's hours have it
            default: throw new InvalidOperationException($"unknown effect {plan.Effect.GetType().Name}");
        }
    }
}
