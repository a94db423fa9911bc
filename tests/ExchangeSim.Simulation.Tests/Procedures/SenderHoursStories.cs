using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

/// <summary>A line of one hour that keeps the office hours of who sends: the asker's from ten to twelve, the answerer's from fourteen to sixteen; work of three hours.</summary>
public class SenderHoursStories
{
    private static Scenario With(SenderHours keeps, WeeklyHours asker, WeeklyHours answerer)
    {
        var scenario = Scenario(There(Work("look", "ncb", Hours(3), "reply")), [Desk("ncb", 1)], 1) with { Requests = [Listed("one", 9)], Length = Duration.FromDays(4) };
        return scenario with
        {
            Channels = [scenario.Channels[0] with { Keeps = keeps }],
            Agencies = [scenario.Agencies[0] with { OfficeHours = asker, Holidays = [new Holiday(new LocalDate(2024, 1, 1), "New Year")] }, scenario.Agencies[1]
                with { OfficeHours = answerer }],
        };
    }

    [Fact]
    public void A_message_leaves_in_the_office_hours_of_the_agency_that_sends_it() => Assert.Equal("""
        9:00 arisen at asker
        9:00-35:00 sent submit at answerer
        35:00-38:00 worked look at answerer.ncb
        38:00-39:00 sent reply at asker
        39:00 closed answered (Answered) at asker
        """, Story.Of(With(SenderHours.Office, Daily(10, 12), Daily(14, 16)))); // New Year is a holiday of the asker: 10:00 of the second day is hour 34

    [Fact]
    public void On_holidays_too_where_it_says_so_and_in_the_hours_of_the_season() => Assert.Equal("""
        9:00 arisen at asker
        9:00-11:00 sent submit at answerer
        11:00-14:00 worked look at answerer.ncb
        14:00-21:00 sent reply at asker
        21:00 closed answered (Answered) at asker
        """, Story.Of(With(SenderHours.OfficeAndHolidays, Daily(10, 12), Daily(14, 16) with { Others = [new OtherHours(new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 1),
            Daily(20, 22))] })));
}
