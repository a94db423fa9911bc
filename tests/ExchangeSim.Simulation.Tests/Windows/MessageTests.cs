using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Tests.Windows;

/// <summary>Messages are a closed set of kinds.</summary>
public class MessageTests
{
    private static readonly CompiledScenario Scenario = CompiledScenario.Compile(RandomScenario.Of(1));

    public static TheoryData<string> Kinds => [.. Enum.GetNames<MessageKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_message_is_taken_in_and_handled(string kind)
    {
        var agency = new AgencyProcess(Scenario, 0, new RunSettings());
        var message = new Message { To = 0, Kind = Enum.Parse<MessageKind>(kind), ArrivesAt = 0, Order = 1UL << 48 };
        agency.Receive(message);
        Assert.Equal(0, agency.NextEvent);
        if (message.Kind == MessageKind.Request) return; // a blank request is no request; the stories handle real ones
        new MessageCheck(Scenario).Check(message, 0);
        var before = agency.Fingerprint;
        agency.Handle(new AgencyCall { Ordinal = 1, WindowEnd = 1 });
        Assert.NotEqual(before, agency.Fingerprint);
    }

    [Fact]
    public void A_message_of_no_kind_is_refused()
    {
        var message = new Message { To = 0, Kind = (MessageKind)Enum.GetValues<MessageKind>().Length };
        Assert.Throws<InvalidDataException>(() => new MessageCheck(Scenario).Check(message, 0));
        Assert.Throws<InvalidOperationException>(() => new AgencyProcess(Scenario, 0, new RunSettings()).Receive(message));
    }
}
