using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Time;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Runs;

/// <summary>Interventions → orders to agencies, or the reason why one is not possible that can be seen without asking an agency.</summary>
internal sealed class OrderCompiler(CompiledScenario scenario, long now, IReadOnlyList<PendingDecision> awaited)
{
    private readonly Scenario _model = scenario.Scenario;

    internal List<(int Agency, AgencyOrder Order)> Compile(Intervention intervention, out Refusal refusal)
    {
        var order = new AgencyOrder { Case = -1, Step = -1 };
        var agency = -1;
        refusal = intervention switch
        {
            DecisionTaken taken => Decide(taken.Decision, AwaitedKind.Decision, taken.Case, ref order, out agency),
            ClarificationAnswered answered => Decide(answered.Question, AwaitedKind.Clarification, -1, ref order, out agency),
            WorkPutFirst first => About(OrderKind.PutFirst, first.Agency, first.Request, ref order, out agency),
            WorkPutAside aside => About(OrderKind.PutAside, aside.Agency, aside.Request, ref order, out agency),
            WorkTakenUp up => About(OrderKind.TakeUp, up.Agency, up.Request, ref order, out agency),
            RequestWithdrawn withdrawn => About(OrderKind.Withdraw, withdrawn.Agency, withdrawn.Request, ref order, out agency),
            ReminderSent reminder => About(OrderKind.Remind, reminder.Agency, reminder.Request, ref order, out agency),
            OfficersMoved moved => Move(moved, ref order, out agency),
            RequestSent sent => Send(sent, ref order, out agency),
            InjectFired fired => OfInject(OrderKind.FireInject, fired.Inject, ref order),
            InjectSkipped skipped => OfInject(OrderKind.SkipInject, skipped.Inject, ref order),
            LetterSent letter => OverChannel(OrderKind.SendLetter, letter.Agency, letter.To, letter.Channel, ref order, out agency),
            ChannelClosed closed => OverChannel(OrderKind.CloseChannel, closed.One, closed.Other, closed.Channel, ref order, out agency),
            InjectWritten or SwitchChanged => Refusal.None,
            _ => throw new ArgumentException($"unknown intervention {intervention.GetType().Name}", nameof(intervention)),
        };
        if (refusal != Refusal.None) return [];
        if (intervention is InjectWritten written) return Written(written.Effects, written.Lasts is { } lasts ? (long)lasts.TotalMilliseconds : Calendar.Never, out refusal);
        if (intervention is SwitchChanged changed) return Written([new SwitchTurned(changed.Switch, changed.On)], Calendar.Never, out refusal);
        if (intervention is LetterSent wanted) order.Request = wanted.Letter;
        return intervention is ChannelClosed between ? Closing(between, order, out refusal) : agency >= 0 ? [(agency, order)] : Everywhere(order);
    }

    private Refusal OverChannel(OrderKind kind, int from, int to, int channel, ref AgencyOrder order, out int agency)
    {
        agency = from;
        (order.Kind, order.Destination, order.Channel) = (kind, (short)to, (short)channel);
        if (!IsAgency(from) || !IsAgency(to) || channel < 0 || channel >= _model.Channels.Count) return Refusal.Unknown;
        return from == to ? Refusal.ToItself : _model.Channels[channel].Joins(_model.Agencies[from].Id, _model.Agencies[to].Id) ? Refusal.None : Refusal.NoChannel;
    }

    private static List<(int Agency, AgencyOrder Order)> Closing(ChannelClosed closed, AgencyOrder order, out Refusal refusal)
    {
        order.Lasts = (long)closed.Lasts.TotalMilliseconds;
        refusal = order.Lasts > 0 ? Refusal.None : Refusal.NoEffect;
        return refusal != Refusal.None ? [] : [(closed.One, order with { Destination = (short)closed.Other }), (closed.Other, order with { Destination = (short)closed.One })];
    }

    private List<(int Agency, AgencyOrder Order)> Everywhere(AgencyOrder order) => [.. Enumerable.Range(0, scenario.AgencyCount).Select(agency => (agency, order))];

    private Refusal Decide(PendingDecision decision, AwaitedKind kind, int chosen, ref AgencyOrder order, out int agency)
    {
        agency = decision.Agency;
        if (decision.Kind != kind || !awaited.Any(known => Coordinator.IsSame(known, decision))) return Refusal.NotOpen;
        order.Step = scenario.Procedures[decision.Procedure].FirstStep + decision.Step;
        if (kind == AwaitedKind.Decision && (chosen < 0 || chosen >= scenario.Steps[order.Step].Cases.Length)) return Refusal.NoSuchCase;
        (order.Kind, order.Request, order.Case) = (kind == AwaitedKind.Decision ? OrderKind.Decide : OrderKind.Answer, decision.Request, chosen);
        return Refusal.None;
    }

    private Refusal About(OrderKind kind, int of, ulong request, ref AgencyOrder order, out int agency)
    {
        (order.Kind, order.Request, agency) = (kind, request, of);
        return IsAgency(of) ? Refusal.None : Refusal.Unknown;
    }

    private Refusal Move(OfficersMoved moved, ref AgencyOrder order, out int agency)
    {
        agency = moved.Agency;
        if (!IsAgency(agency) || !HasOfficers(agency, moved.From) || !HasOfficers(agency, moved.To) || moved.From == moved.To || moved.Officers < 1) return Refusal.Unknown;
        if (moved.At < now) return Refusal.InThePast;
        (order.Kind, order.Desk, order.ToDesk, order.Officers, order.From) = (OrderKind.MoveOfficers, moved.From, moved.To, moved.Officers, moved.At ?? now);
        return Refusal.None;
    }

    private bool HasOfficers(int agency, int desk) => desk >= 0 && desk < scenario.Agencies[agency].Desks.Length && scenario.Agencies[agency].Desks[desk].Officers.Length > 0;

    private Refusal Send(RequestSent sent, ref AgencyOrder order, out int agency)
    {
        agency = sent.Agency;
        if (!IsAgency(agency) || !IsAgency(sent.To) || sent.Procedure < 0 || sent.Procedure >= _model.Procedures.Count || !Enum.IsDefined(sent.Urgency)) return Refusal.Unknown;
        if (sent.Crime < -1 || sent.Crime >= _model.Crimes.Count || sent.Channel < -1 || sent.Channel >= _model.Channels.Count) return Refusal.Unknown;
        if (sent.To == agency) return Refusal.ToItself;
        if (sent.Channel >= 0 && !_model.Channels[sent.Channel].Joins(_model.Agencies[agency].Id, _model.Agencies[sent.To].Id)) return Refusal.NoChannel;
        if (new SendableCheck(_model).Of(sent.Procedure, agency, sent.To) is var why and not Refusal.None) return why;
        foreach (var (fact, holds) in sent.Facts)
        {
            if (fact < 0 || fact >= Math.Min(16, _model.Procedures[sent.Procedure].Facts.Count)) return Refusal.Unknown;
            order.FactsKnown |= (ushort)(1 << fact);
            if (holds) order.FactsHeld |= (ushort)(1 << fact);
        }
        (order.Kind, order.Request, order.Destination, order.Procedure) = (OrderKind.Send, sent.Request, (short)sent.To, (short)sent.Procedure);
        (order.Crime, order.Channel, order.Urgency) = ((short)sent.Crime, (short)sent.Channel, sent.Urgency);
        return Refusal.None;
    }

    private Refusal OfInject(OrderKind kind, int inject, ref AgencyOrder order)
    {
        (order.Kind, order.Inject) = (kind, inject);
        return inject >= 0 && inject < scenario.Injects.Length ? Refusal.None : Refusal.Unknown;
    }

    private List<(int Agency, AgencyOrder Order)> Written(IReadOnlyList<InjectEffect> effects, long lasts, out Refusal refusal)
    {
        refusal = effects.Count == 0 || lasts <= 0 || (lasts >= Calendar.Never && effects.Any(effect => effect is Outage)) ? Refusal.NoEffect
            : effects.All(IsKnown) ? Refusal.None : Refusal.Unknown;
        if (refusal != Refusal.None) return [];
        var plans = effects.Select(effect => InjectCompiler.Compile(effect, _model, scenario.Names));
        return [.. plans.SelectMany(plan => Everywhere(new AgencyOrder { Kind = OrderKind.WriteInject, Case = -1, Step = -1, Effect = WrittenEffect.Of(plan, lasts) }))];
    }

    private bool IsKnown(InjectEffect effect) => effect switch
    {
        Surge surge => surge.Factor >= 0 && surge.Demands.All(id => _model.Demands.Take(64).Any(demand => demand.Id == id)),
        Outage outage => outage is { From: null, To: null } && _model.Channels.Any(channel => channel.Id == outage.Channel),
        Staffing staffing => _model.Agencies.FirstOrDefault(agency => agency.Id == staffing.Agency) is { } agency && agency.DeskIndex(staffing.Desk) >= 0,
        EntryIntoForce entry => _model.Instruments.Any(instrument => instrument.Id == entry.Instrument),
        SwitchTurned turned => _model.Switches.ContainsKey(turned.Switch),
        _ => throw new ArgumentException($"unknown effect {effect.GetType().Name}", nameof(effect)),
    };

    private bool IsAgency(int agency) => agency >= 0 && agency < scenario.AgencyCount;
}
