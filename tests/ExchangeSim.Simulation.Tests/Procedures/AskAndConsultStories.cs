using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

public class AskAndConsultStories
{
    private static readonly Procedure Check = new()
    {
        Id = "check", Channel = "line",
        Steps = [Send("query", Side.Requested, "look"), Work("look", "ncb", Hours(2), "tell"), Send("tell", Side.Requesting, "told"), Close("told")],
    };

    private static Scenario Consulting(Join join, IReadOnlyList<string> agencies, Procedure check)
    {
        var procedure = There(new ConsultStep { Id = "consult", Procedure = "check", Agencies = agencies, Join = join, Then = "reply" });
        var scenario = Scenario(procedure, [Desk("ncb", 1)], 1);
        var slow = Agency("slow", Desk("ncb", 1) with { Speed = 0.5 });
        return scenario with
        {
            Procedures = [procedure, check], Agencies = [.. scenario.Agencies, Agency("quick", Desk("ncb", 1)), slow],
            Crimes = [new CrimeArea("drugs", "drugs", "quick"), new CrimeArea("arms", "arms", "asker")],
                Requests = [Listed("one", 0, crime: "drugs"), Listed("two", 50, crime: "arms")],
        };
    }

    [Fact]
    public void A_clarification_is_worked_on_at_the_other_side_and_comes_back()
    {
        var ask = new AskStep { Id = "clarify", Desk = "ncb", Work = Hours(3), Then = "look" };
        var scenario = Scenario(There(ask, Work("look", "ncb", Hours(1), "reply")), [Desk("ncb", 1)], 1) with { Requests = [Listed("one", 0)] };
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
            1:00-2:00 sent clarify at asker as WaitingForOtherSide
            2:00-5:00 worked clarify at asker.ncb as WaitingForOtherSide
            5:00-6:00 sent clarify at answerer as WaitingForOtherSide
            6:00-7:00 worked look at answerer.ncb
            7:00-8:00 sent reply at asker
            8:00 closed answered (Answered) at asker
            """, Story.Of(scenario));
    }

    [Fact]
    public void All_third_agencies_are_waited_for() => Assert.Equal("""
        0:00 arisen at asker
        0:00-1:00 sent submit at answerer
          1:00-2:00 sent query at quick
          1:00-2:00 sent query at slow
        1:00-7:00 joined consult at answerer
          2:00-4:00 worked look at quick.ncb
          2:00-6:00 worked look at slow.ncb
          4:00-5:00 sent tell at answerer
          5:00 closed told (Answered) at answerer
          6:00-7:00 sent tell at answerer
          7:00 closed told (Answered) at answerer
        7:00-8:00 sent reply at asker
        8:00 closed answered (Answered) at asker
        """, Story.Of(Consulting(Join.All, ["quick", "slow", "asker"], Check)));

    [Fact]
    public void The_first_answer_of_any_third_agency_is_enough() => Assert.Equal("""
        0:00 arisen at asker
        0:00-1:00 sent submit at answerer
          1:00-2:00 sent query at quick
          1:00-2:00 sent query at slow
        1:00-5:00 joined consult at answerer
          2:00-4:00 worked look at quick.ncb
          2:00-6:00 worked look at slow.ncb
          4:00-5:00 sent tell at answerer
          5:00 closed told (Answered) at answerer
        5:00-6:00 sent reply at asker
        6:00 closed answered (Answered) at asker
          6:00-7:00 sent tell at answerer
          7:00 closed told (Answered) at answerer
        """, Story.Of(Consulting(Join.Any, ["quick", "slow"], Check)));

    [Fact]
    public void The_lead_agency_of_the_crime_area_is_consulted() => Assert.Contains("joined consult", Story.Of(Consulting(Join.All, [], Check), "one"), StringComparison.Ordinal);

    [Fact]
    public void A_lead_agency_that_is_a_party_is_not_consulted() => Assert.Equal("""
        50:00 arisen at asker
        50:00-51:00 sent submit at answerer
        51:00-52:00 sent reply at asker
        52:00 closed answered (Answered) at asker
        """, Story.Of(Consulting(Join.All, [], Check), "two"));

    [Fact]
    public void A_nested_request_that_ends_away_from_home_goes_home_first()
    {
        var unknown = Check with { Steps = [Send("query", Side.Requested, "look"), Work("look", "ncb", Hours(2), "unknown"), Close("unknown", Outcome.Refused, "unknown")] };
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
              1:00-2:00 sent query at quick
            1:00-5:00 joined consult at answerer
              2:00-4:00 worked look at quick.ncb
              4:00 closed unknown (Refused) at quick
              4:00-5:00 sent unknown at answerer
            5:00-6:00 sent reply at asker
            6:00 closed answered (Answered) at asker
            """, Story.Of(Consulting(Join.All, ["quick"], unknown)));
    }
}
