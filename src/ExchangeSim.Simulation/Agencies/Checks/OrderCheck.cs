using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Time;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether what people ordered, as bytes, can be ordered from an agency.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="agency">The agency.</param>
internal sealed class OrderCheck(CompiledScenario scenario, int agency)
{
    // More than any exercise asks for; the number of requests of a run must stay one that ends.
    private const double MostFactor = 1000;

    private readonly Scenario _model = scenario.Scenario;

    /// <summary>Checks an order.</summary>
    internal void Check(in AgencyOrder order)
    {
        Require(Enum.IsDefined(order.Kind), "an order is of a kind that does not exist");
        Require(order.ArrivesAt is >= 0 and <= Longest && order.From is >= 0 and <= Longest
            && order.Lasts is >= 0 and <= Longest && order.Ordinal >= 0, "an order comes when it cannot");
        switch (order.Kind)
        {
            case OrderKind.Decide:
                Require(IsIndex(order.Step, scenario.Steps.Length) && IsIndex(order.Case, scenario.Steps[order.Step].Cases.Length), "a decision is taken that does not exist");
                break;
            case OrderKind.Answer: Require(order.Step == -1 || IsIndex(order.Step, scenario.Steps.Length), "a question is answered that does not exist"); break;
            case OrderKind.MoveOfficers:
                Require(HasOfficers(order.Desk) && HasOfficers(order.ToDesk) && order.Officers is > 0 and <= DeskState.MostOfficers, "officers move that do not exist");
                break;
            case OrderKind.Send: Sending(order); break;
            case OrderKind.SendLetter or OrderKind.CloseChannel:
                Require(IsIndex(order.Destination, scenario.AgencyCount) && order.Destination != agency && IsOver(order), "a letter is sent, or a channel closed, where none is");
                Require(order.Kind == OrderKind.SendLetter || order.Lasts > 0, "a channel is closed for no time");
                break;
            case OrderKind.FireInject or OrderKind.SkipInject: Require(IsIndex(order.Inject, scenario.Injects.Length), "an inject is ordered that does not exist"); break;
            case OrderKind.WriteInject: Check(order.Effect); break;
            default: break; // the others name a request by its key, and any key can be
        }
    }

    /// <summary>Checks an effect that was written during the run.</summary>
    internal void Check(in WrittenEffect effect)
    {
        Require(IsFlag(effect.On) && (effect.Lasts == Calendar.Never || effect.Lasts is > 0 and <= Longest), "an effect lasts as long as none can");
        Require(effect.Kind switch
        {
            WrittenEffect.EffectKind.Surge => effect.Factor is >= 0 and <= MostFactor,
            WrittenEffect.EffectKind.Outage => IsIndex(effect.Channel, scenario.Channels.Length) && effect.Lasts < Calendar.Never,
            WrittenEffect.EffectKind.Staffing => IsIndex(effect.Agency, scenario.AgencyCount) && HasOfficers(effect.Agency, effect.Desk)
                && Math.Abs((long)effect.Change) <= DeskState.MostOfficers,
            WrittenEffect.EffectKind.Entry => IsIndex(effect.Instrument, scenario.InForce.Length),
            WrittenEffect.EffectKind.Switch => IsIndex(effect.Switch, scenario.SwitchesAtStart.Length),
            _ => false,
        }, "an effect is of nothing that there is");
    }

    /// <summary>Checks what the agency knows of a request that it sent away.</summary>
    internal void Check(in SentAway sent)
    {
        Require(IsIndex(sent.To, scenario.AgencyCount) && IsIndex(sent.Channel, scenario.Channels.Length), "a request was sent where none can be");
        Require(IsIndex(sent.Procedure, scenario.Procedures.Length) && IsIndex(sent.Step, scenario.Procedures[sent.Procedure].StepCount), "a request was sent from no step");
        Require(IsFlag(sent.IsOwn) && IsFlag(sent.IsWithdrawn), "a flag is neither on nor off");
        foreach (var time in (ReadOnlySpan<long>)[sent.HandedInAt, sent.SentAt, sent.AcknowledgedAt, sent.FirstReplyAt, sent.Limit]) Require(time is >= -Longest and <= Longest,
            "a request was sent when none can be");
    }

    private void Sending(in AgencyOrder order)
    {
        Require(IsIndex(order.Destination, scenario.AgencyCount) && order.Destination != agency && IsIndex(order.Procedure, scenario.Procedures.Length),
            "a request is sent where none can be");
        Require(order.Crime == -1 || IsIndex(order.Crime, _model.Crimes.Count), "a request is about no crime area");
        Require(Enum.IsDefined(order.Urgency), "a request has no urgency");
        Require(order.Channel == -1 || IsOver(order), "a request is sent over no channel");
        Require(new SendableCheck(_model).Of(order.Procedure, agency, order.Destination) == Refusal.None, "a request is sent that cannot be sent");
    }

    private bool IsOver(in AgencyOrder order) =>
        IsIndex(order.Channel, _model.Channels.Count) && _model.Channels[order.Channel].Joins(_model.Agencies[agency].Id, _model.Agencies[order.Destination].Id);

    private bool HasOfficers(int desk) => HasOfficers(agency, desk);

    private bool HasOfficers(int of, int desk) => IsIndex(desk, scenario.Agencies[of].Desks.Length) && scenario.Agencies[of].Desks[desk].Officers.Length > 0;
}
