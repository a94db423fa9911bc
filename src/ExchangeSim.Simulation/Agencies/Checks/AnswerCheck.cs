using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether an agency's answer that came as bytes can be one.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="agency">The agency that answers.</param>
public sealed class AnswerCheck(CompiledScenario scenario, int agency)
{
    private readonly MessageCheck _messages = new(scenario);
    private readonly ReportCheck _report = new(scenario.Scenario, withLetters: true);
    private readonly OrderCheck _orders = new(scenario, agency);

    /// <summary>Checks an answer.</summary>
    /// <exception cref="InvalidDataException">It cannot be one.</exception>
    public void Check(AgencyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Require(answer is { Ordinal: >= 0, NextEvent: >= 0, LastChange: >= -1 and <= Longest, Events: >= 0, Held: >= 0 }, "an agency answers what it cannot");
        foreach (ref readonly var message in answer.Outbox.Items) _messages.Check(message, 0);
        _report.Check(answer.Closed.Items);
        _report.Check(answer.Trace.Items);
        foreach (ref readonly var decision in answer.Awaited.Items) Check(scenario, decision);
        foreach (ref readonly var outcome in answer.Outcomes.Items) Require(outcome.Ordinal > 0 && Enum.IsDefined(outcome.Refusal), "what became of an order cannot be");
        foreach (ref readonly var open in answer.Open.Items) Check(open);
        foreach (ref readonly var shift in answer.Shifts.Items) Check(shift);
        foreach (ref readonly var sent in answer.Sent.Items) _orders.Check(sent);
    }

    /// <summary>Checks what the agency reports at the end of a run.</summary>
    /// <exception cref="InvalidDataException">It cannot be.</exception>
    public void Check(AgencyEnding ending) => _report.Check(ending);

    /// <summary>Checks a decision that waits for a person.</summary>
    /// <exception cref="InvalidDataException">It cannot be one.</exception>
    public static void Check(CompiledScenario scenario, in PendingDecision decision)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Require(IsIndex(decision.Agency, scenario.AgencyCount) && IsIndex(decision.Desk, scenario.Agencies[decision.Agency].Desks.Length), "a decision is up at no desk");
        Require(IsIndex(decision.Procedure, scenario.Procedures.Length) && IsIndex(decision.Step, scenario.Procedures[decision.Procedure].StepCount),
            "a decision is up at no step");
        var step = scenario.Steps[scenario.Procedures[decision.Procedure].FirstStep + decision.Step];
        Require(decision.Kind switch
        {
            AwaitedKind.Decision => step.Kind == StepKind.Decide && IsIndex(decision.Reference, step.Cases.Length),
            AwaitedKind.Clarification => step.Kind == StepKind.Ask,
            _ => false,
        }, "there is nothing to decide");
        Require(IsIndex(decision.Requesting, scenario.AgencyCount) && IsIndex(decision.Requested, scenario.AgencyCount), "a decision is between agencies that do not exist");
        Require(decision.Crime == -1 || IsIndex(decision.Crime, scenario.Scenario.Crimes.Count), "a decision is about no crime area");
        Require(Enum.IsDefined(decision.Urgency) && IsFlag(decision.IsOver) && IsFlag(decision.IsByReference), "a decision has no urgency");
        Require(decision.Since is >= 0 and <= Longest && decision.SentAt is >= -Longest and <= Longest && decision.Limit is >= 0 and <= Longest && decision.Until >= decision.Since,
            "a decision is up when it cannot be");
    }

    private void Check(in OpenWork open)
    {
        Require(IsIndex(open.Requesting, scenario.AgencyCount) && IsIndex(open.Requested, scenario.AgencyCount), "a request is between agencies that do not exist");
        Require(IsIndex(open.Procedure, scenario.Procedures.Length) && IsIndex(open.Step, scenario.Procedures[open.Procedure].StepCount), "a request is at no step");
        Require(open.Crime == -1 || IsIndex(open.Crime, scenario.Scenario.Crimes.Count), "a request is about no crime area");
        Require(open.Desk == -1 || IsIndex(open.Desk, scenario.Agencies[agency].Desks.Length), "a request is at no desk");
        Require(Enum.IsDefined(open.Urgency) && Enum.IsDefined(open.State) && IsFlag(open.IsClarification) && open.Place >= -1, "a request is in no state");
        foreach (var time in (ReadOnlySpan<long>)[open.Since, open.ArisenAt, open.SentAt, open.Limit, open.ClockEndsAt]) Require(time is >= -Longest and <= Longest,
            "a request has times that cannot be");
    }

    private void Check(in ShiftNow shift)
    {
        var desks = scenario.Agencies[agency].Desks;
        Require(IsIndex(shift.Desk, desks.Length) && IsIndex(shift.Shift, desks[shift.Desk].Calendars.Length) && IsFlag(shift.IsOnDuty), "a shift is on duty that does not exist");
    }
}
