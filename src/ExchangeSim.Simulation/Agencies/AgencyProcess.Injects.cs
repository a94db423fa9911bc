using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <content>What injects do here. Every agency hears of every inject and does its own share.</content>
public sealed partial class AgencyProcess
{
    // How many times each inject is under way; the state of surges and switches follows from it.
    private readonly List<int> _underWay = [];

    private void StartInjects()
    {
        for (var i = 0; i < _scenario.Injects.Length; i++)
            if (_scenario.Injects[i].At is var at && at < Calendar.Never) _agenda.ScheduleFirst(at, EventKind.InjectBegins, i);
    }

    private void BeginInject(int number)
    {
        if (number == _scenario.Injects.Length)
        {
            BeginPolicy();
            return;
        }
        if (number < _scenario.Injects.Length)
        {
            if (_stopped[number]) return;
            _stopped[number] = true;
        }
        Start(number);
    }

    private void Start(int number)
    {
        var inject = InjectOf(number);
        _underWay.Add(number);
        Mix((ulong)number, 1);
        foreach (var effect in inject.Effects) Apply(effect, begins: true, _agenda.Now + Math.Min(inject.Lasts, Calendar.Never - _agenda.Now));
        if (inject.Lasts < Calendar.Never) _agenda.ScheduleFirst(_agenda.Now + inject.Lasts, EventKind.InjectEnds, number);
    }

    private void EndInject(int number)
    {
        _underWay.Remove(number);
        Mix((ulong)number, 2);
        foreach (var effect in InjectOf(number).Effects) Apply(effect, begins: false, _agenda.Now);
    }

    private void Apply(InjectEffectPlan plan, bool begins, long until)
    {
        switch (plan.Effect)
        {
            case Surge: ApplySurges(plan); break;
            case Outage when begins: _channelDownUntil[plan.Channel] = Math.Max(_channelDownUntil[plan.Channel], until); break;
            case Outage: break;
            case Staffing staffing when plan.Agency == _index:
                _desks[plan.Desk].ChangeOfficers(begins ? staffing.Change : -staffing.Change, _agenda.Now);
                Dispatch(plan.Desk);
                break;
            case Staffing: break;
            case EntryIntoForce: _forced[plan.Instrument] += begins ? 1 : -1; break;
            case SwitchTurned turned: _switches[plan.Switch] = begins ? turned.On : SwitchWithout(plan.Switch); break;
            default: throw new InvalidOperationException($"unknown effect {plan.Effect.GetType().Name}");
        }
    }

    private void ApplySurges(InjectEffectPlan changed)
    {
        for (var i = 0; i < _streams.Length; i++)
        {
            var demand = _plan.Streams[i].Demand;
            if (!changed.Demands[demand]) continue;
            ChangeFactor(i, FactorOf(demand));
        }
    }

    // What surges that are under way make of a demand.
    private double FactorOf(int demand)
    {
        var factor = 1d;
        foreach (var number in _underWay)
            foreach (var effect in InjectOf(number).Effects)
                if (effect.Effect is Surge surge && effect.Demands[demand]) factor *= surge.Factor;
        return factor;
    }

    // The latest inject still under way decides, and of its effects the last; else the scenario.
    private bool SwitchWithout(int number)
    {
        for (var i = _underWay.Count - 1; i >= 0; i--)
            if (InjectOf(_underWay[i]).Effects.LastOrDefault(effect => effect.Effect is SwitchTurned
                && effect.Switch == number) is { Effect: SwitchTurned turned }) return turned.On;
        return _scenario.SwitchesAtStart[number];
    }

    // Injects that have begun, or that a person stopped: they do not begin by themselves any more.
    private readonly bool[] _stopped;
    // Injects that were written during the run; their numbers follow that of the policy's beginning.
    private Batch<WrittenEffect> _written = new();
    private readonly List<InjectPlan> _writtenPlans = [];

    private InjectPlan InjectOf(int number) => number < _scenario.Injects.Length ? _scenario.Injects[number] : _writtenPlans[number - _scenario.Injects.Length - 1];

    private Refusal FireInject(int number)
    {
        if (_underWay.Contains(number)) return Refusal.HasBegun;
        _stopped[number] = true;
        Start(number);
        return Refusal.None;
    }

    private Refusal SkipInject(int number)
    {
        if (_stopped[number]) return Refusal.HasBegun;
        _stopped[number] = true;
        return Refusal.None;
    }

    private Refusal WriteInject(in WrittenEffect effect)
    {
        _written.Add() = effect;
        _writtenPlans.Add(effect.ToPlan(_scenario.Scenario));
        Start(_scenario.Injects.Length + _writtenPlans.Count);
        return Refusal.None;
    }
}
