using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Simulation.Interventions;

/// <summary>One effect of an inject that was written during a run, with how long it lasts. Plain memory.</summary>
internal struct WrittenEffect
{
    internal enum EffectKind : byte { Surge, Outage, Staffing, Entry, Switch }

    internal EffectKind Kind;
    internal bool On;
    internal short Channel, Agency, Desk, Instrument, Switch;
    internal int Change;
    internal double Factor;
    /// <summary>Demands, a bit each; beyond 64 demands only all of them or none.</summary>
    internal ulong Demands;
    internal long Lasts;

    internal static WrittenEffect Of(InjectEffectPlan plan, long lasts)
    {
        var made = new WrittenEffect
        {
            Channel = (short)plan.Channel, Agency = (short)plan.Agency, Desk = (short)plan.Desk, Instrument = (short)plan.Instrument, Switch = (short)plan.Switch, Lasts = lasts,
        };
        switch (plan.Effect)
        {
            case Surge surge:
                (made.Kind, made.Factor) = (EffectKind.Surge, surge.Factor);
                if (Array.TrueForAll(plan.Demands, one => one)) made.Demands = ulong.MaxValue;
                else for (var i = 0; i < Math.Min(64, plan.Demands.Length); i++) made.Demands |= plan.Demands[i] ? 1UL << i : 0;
                break;
            case Outage: made.Kind = EffectKind.Outage; break;
            case Staffing staffing: (made.Kind, made.Change) = (EffectKind.Staffing, staffing.Change); break;
            case EntryIntoForce: made.Kind = EffectKind.Entry; break;
            case SwitchTurned turned: (made.Kind, made.On) = (EffectKind.Switch, turned.On); break;
            default: throw new ArgumentException($"unknown effect {plan.Effect.GetType().Name}", nameof(plan));
        }
        return made;
    }

    /// <summary>The inject that does this and nothing else.</summary>
    internal readonly InjectPlan ToPlan(Scenario scenario)
    {
        var demands = Demands;
        InjectEffect effect = Kind switch
        {
            EffectKind.Surge => new Surge([], Factor),
            EffectKind.Outage => new Outage(scenario.Channels[Channel].Id),
            EffectKind.Staffing => new Staffing(scenario.Agencies[Agency].Id, scenario.Agencies[Agency].Desks[Desk].Id, Change),
            EffectKind.Entry => new EntryIntoForce(scenario.Instruments[Instrument].Id),
            EffectKind.Switch => new SwitchTurned(scenario.Switches.ElementAt(Switch).Key, On),
            _ => throw new InvalidOperationException($"unknown effect {Kind}"),
        };
        bool[] surged = Kind == EffectKind.Surge ? [.. scenario.Demands.Select((_, i) => demands == ulong.MaxValue || (i < 64 && (demands >> i & 1) != 0))] : [];
        return new InjectPlan(Time.Calendar.Never, Lasts, [new InjectEffectPlan(effect, surged, Channel, Agency, Desk, Instrument, Switch)], null, -1, -1, 0);
    }
}
