using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether a call, which may have come as bytes, can be one to an agency.</summary>
internal sealed class CallCheck(CompiledScenario scenario, int agency)
{
    private MessageCheck? _messages;

    /// <summary>Checks what a call brings.</summary>
    /// <param name="call">The call.</param>
    /// <param name="until">Everything before this time has been handled.</param>
    /// <exception cref="InvalidDataException">It cannot be a call to this agency.</exception>
    internal void Check(AgencyCall call, long until)
    {
        Require(call.WindowEnd >= until && call.WindowEnd <= Math.Min(scenario.End, Longest), "a window ends when none can");
        Require(scenario.Phases?.CanHold(call.Holding) ?? call.Holding == 0, "policies hold that cannot hold together");
        if (call.Inbox.Count > 0) CheckInbox(call, _messages ??= new MessageCheck(scenario), until);
        if (call.Orders.Count == 0) return;
        var orders = new OrderCheck(scenario, agency);
        foreach (ref readonly var order in call.Orders.Items)
        {
            orders.Check(order);
            Require(order.ArrivesAt >= until, "an order comes from the past");
        }
    }

    private void CheckInbox(AgencyCall call, MessageCheck check, long until)
    {
        foreach (ref readonly var message in call.Inbox.Items)
        {
            check.Check(message, until);
            Require(message.To == agency, "a message came to the wrong agency");
        }
    }
}
