using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Time;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Whether what a coordinator loaded can be: its agencies stand where it does, and nothing lies in its past.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class CoordinatorCheck(CompiledScenario scenario)
{
    /// <summary>Checks a state.</summary>
    /// <param name="time">Everything before it has been handled.</param>
    /// <param name="calls">The calls, by agency.</param>
    /// <param name="answers">The last answers, by agency.</param>
    /// <param name="next">When each agency's next event is.</param>
    /// <param name="nextCheck">When each condition is looked at next, those of injects first.</param>
    /// <param name="decisions">Decisions that wait for people, or that nobody took.</param>
    internal void Check(long time, AgencyCall[] calls, AgencyAnswer[] answers, long[] next, long[] nextCheck, IReadOnlyList<PendingDecision> decisions)
    {
        var messages = new MessageCheck(scenario);
        for (var agency = 0; agency < calls.Length; agency++)
        {
            Require(calls[agency].Ordinal >= 0 && calls[agency].Ordinal == answers[agency].Ordinal, "an agency has not answered its last call, or one that was not made");
            Require(next[agency] >= time, "an event lies in the past");
            new AnswerCheck(scenario, agency).Check(answers[agency]);
            foreach (ref readonly var message in calls[agency].Inbox.Items)
            {
                messages.Check(message, time);
                Require(message.To == agency, "a message came to the wrong agency");
            }
            var orders = new OrderCheck(scenario, agency);
            foreach (ref readonly var order in calls[agency].Orders.Items) orders.Check(order);
        }
        var isOver = next.Min() >= Calendar.Never; // then nobody looks any more
        for (var inject = 0; inject < scenario.Injects.Length; inject++)
            Require(CanBe(nextCheck[inject], scenario.Injects[inject].When is null ? null : scenario.Injects[inject].Every, time, isOver),
                "a condition is looked at when it is not");
        for (var policy = scenario.Injects.Length; policy < nextCheck.Length; policy++)
            Require(CanBe(nextCheck[policy], scenario.Phases!.Reactions[policy - scenario.Injects.Length]?.Every, time, isOver),
                "a condition is looked at when it is not");
        foreach (var decision in decisions) AnswerCheck.Check(scenario, decision);
    }

    private static bool CanBe(long check, long? every, long time, bool isOver)
    {
        if (check == Calendar.Never) return true;
        if (every is not { } step || check <= 0 || check % step != 0) return false;
        return isOver ? check <= time + step : check > time && check <= time + step;
    }
}
