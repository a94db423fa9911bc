using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <content>What injects do here. Every agency hears of every inject and does its own share.</content>
public sealed partial class AgencyProcess
{
    private readonly InjectBook _injects;

    private void StartInjects()
    {
        for (var i = 0; i < _scenario.Injects.Length; i++)
            if (_scenario.Injects[i].At is var at && at < Calendar.Never) _agenda.ScheduleFirst(at, EventKind.InjectBegins, i);
    }

    private void BeginInject(int number)
    {
        if (_injects.Stop(number)) Start(number);
    }

    private void Start(int number)
    {
        var inject = _injects[number];
        _injects.Begin(number);
        Mix((ulong)number, 1);
        foreach (var effect in inject.Effects) Apply(effect, begins: true, _agenda.Now + Math.Min(inject.Lasts, Calendar.Never - _agenda.Now));
        if (inject.Lasts < Calendar.Never) _agenda.ScheduleFirst(_agenda.Now + inject.Lasts, EventKind.InjectEnds, number);
    }

    private void EndInject(int number)
    {
        _injects.End(number);
        Mix((ulong)number, 2);
        foreach (var effect in _injects[number].Effects) Apply(effect, begins: false, _agenda.Now);
    }

    private void Apply(InjectEffectPlan plan, bool begins, long until)
    {
        switch (plan.Effect)
        {
            case Surge: ApplySurges(plan); break;
            case Outage when begins: _gates.TakeDown(plan.Channel, until); break;
            case Outage: break;
            case Staffing staffing when plan.Agency == _index:
                _desks[plan.Desk].ChangeOfficers(begins ? staffing.Change : -staffing.Change, _agenda.Now);
                Dispatch(plan.Desk);
                break;
            case Staffing: break;
            case EntryIntoForce: _circumstances.Force(plan.Instrument, begins); break;
            case SwitchTurned turned: _circumstances.Turn(plan.Switch, begins ? turned.On : _injects.IsOn(plan.Switch)); break;
            default: throw new InvalidOperationException($"unknown effect {plan.Effect.GetType().Name}");
        }
    }

    private void ApplySurges(InjectEffectPlan changed)
    {
        for (var i = 0; i < _streams.Length; i++)
        {
            var demand = _plan.Streams[i].Demand;
            if (!changed.Demands[demand]) continue;
            ChangeFactor(i, _injects.FactorOf(demand));
        }
    }

    private Refusal FireInject(int number)
    {
        if (_injects.UnderWay.Contains(number)) return Refusal.HasBegun;
        _injects.Stop(number);
        Start(number);
        return Refusal.None;
    }

    private Refusal SkipInject(int number) => _injects.Stop(number) ? Refusal.None : Refusal.HasBegun;

    private Refusal WriteInject(in WrittenEffect effect)
    {
        Start(_injects.Write(effect));
        return Refusal.None;
    }
}
