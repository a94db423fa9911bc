using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether messages that came as bytes can be messages of a scenario.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class MessageCheck(CompiledScenario scenario)
{
    private readonly RequestCheck?[] _requests = new RequestCheck?[scenario.AgencyCount];

    /// <summary>Checks one that arrives at a time or later.</summary>
    internal void Check(in Message message, long from)
    {
        Require(IsIndex(message.To, scenario.AgencyCount), "a message is for an agency that does not exist");
        Require(message.ArrivesAt >= from && message.ArrivesAt <= Longest, "a message arrives in the past, or later than all time");
        switch (message.Kind)
        {
            case MessageKind.Inject: Require(IsIndex(message.Inject, scenario.Injects.Length), "a message is about an inject that does not exist"); break;
            case MessageKind.Policy: break;
            case MessageKind.Request: (_requests[message.To] ??= new RequestCheck(scenario, message.To)).Coming(message.Request, message.ArrivesAt); break;
            default: Refuse("a message is of a kind that does not exist"); break;
        }
    }
}
