using ExchangeSim.Exercises.Judging;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Tests.Judging;

public class LeadCheckTests
{
    private static readonly LeadPlan Lead = new()
    {
        Id = "boat", Seat = "hanoi", Title = Phrase.Of("Boat"), Text = Phrase.Of("A boat."), Procedure = "information",
        Right = new RightRequest { Agencies = ["laos"], Bases = [RightRequest.PolicePractice, "plan"], Channels = ["i-24-7"], Urgencies = [Urgency.Urgent],
            Needs = ["asked", "name"] },
    };

    private static readonly SentRequest Right = new("boat", "hanoi", 1, 0, "laos", "information", Urgency.Urgent, "plan", "i-24-7", ["asked", "name", "facts"]);

    [Fact]
    public void A_right_request_has_no_fault() => Assert.Empty(LeadCheck.FaultsOf(Lead, Right));

    [Fact]
    public void What_is_left_out_counts_as_the_agreed_channel_and_the_practice_of_the_police() =>
        Assert.Empty(LeadCheck.FaultsOf(Lead, Right with { Basis = null, Channel = null }));

    [Fact]
    public void Each_fault_is_found_by_itself()
    {
        Assert.Equal([LeadFault.Agency], LeadCheck.FaultsOf(Lead, Right with { To = "japan" }));
        Assert.Equal([LeadFault.Procedure], LeadCheck.FaultsOf(Lead, Right with { Procedure = "extradition" }));
        Assert.Equal([LeadFault.Basis], LeadCheck.FaultsOf(Lead, Right with { Basis = "treaty" }));
        Assert.Equal([LeadFault.Channel], LeadCheck.FaultsOf(Lead, Right with { Channel = "diplomatic" }));
        Assert.Equal([LeadFault.Urgency], LeadCheck.FaultsOf(Lead, Right with { Urgency = Urgency.Routine }));
        Assert.Equal([LeadFault.Field], LeadCheck.FaultsOf(Lead, Right with { Filled = ["asked"] }));
    }
}
