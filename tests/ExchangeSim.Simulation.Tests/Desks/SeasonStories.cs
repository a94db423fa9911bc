using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

public class SeasonStories
{
    [Fact]
    public void Work_takes_longer_in_days_with_shorter_hours()
    {
        // Nine to five on Monday; two hours on Tuesday and Wednesday: of five hours of work one is done on the first day and two on each of the others.
        var shorter = new OtherHours(new LocalDate(2024, 1, 2), new LocalDate(2024, 1, 3), Daily(10, 12));
        var scenario = Scenario(There(Work("look", "ncb", Hours(5), "reply")), [Desk("ncb", 1, Daily(9, 17) with { Others = [shorter] })], 1) with
        {
            Requests = [Listed("one", 15)], Length = Duration.FromDays(4),
        };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Equal("""
            15:00 arisen at asker
            15:00-16:00 sent submit at answerer
            16:00-17:00 worked look at answerer.ncb
            17:00-34:00 rested look at answerer.ncb
            34:00-36:00 worked look at answerer.ncb
            36:00-58:00 rested look at answerer.ncb
            58:00-60:00 worked look at answerer.ncb
            60:00-61:00 sent reply at asker
            61:00 closed answered (Answered) at asker
            """, Story.Of(run, scenario));
        Assert.Equal((8 + 2 + 2 + 8) * Hour, run.Result.Desks.Single(d => d.Agency == 1).OnDuty);
    }
}
