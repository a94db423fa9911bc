using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Exercises.Tests.Debriefing;

public class PlayedRoomTests
{
    [Fact]
    public void Many_may_read_it_at_once_and_see_the_same()
    {
        const int Readers = 8;
        using var room = WideLesson.Played(WideLesson.Started(), 1);
        var agencies = room.Planned.Scenario.Agencies.Count;
        for (var round = 0; round < 5; round++)
        {
            var world = new PlayedRoom(room.Planned, room.Log).Room.World;
            using var together = new Barrier(Readers);
            var seen = new (AgencyView[] Views, int Found)[Readers];
            var threads = Enumerable.Range(0, Readers).Select(reader => new Thread(() =>
            {
                together.SignalAndWait();
                seen[reader] = ([.. Enumerable.Range(0, agencies).Select(world.View)],
                    world.Register.Requests.Count(request => world.KeyOf(world.FileOf(request.Key)) == request.Key));
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.All(seen, one => Assert.Equal(world.Register.Requests.Count, one.Found));
            for (var agency = 0; agency < agencies; agency++) Assert.All(seen, one => Assert.Same(seen[0].Views[agency], one.Views[agency]));
        }
    }

    // The boat lies in Ha Noi from the beginning, the letter comes to Vientiane after two hours.
    [Fact]
    public void A_lead_counts_where_somebody_sat_while_it_lay_there_whoever_is_there_at_the_end()
    {
        using var room = WideLesson.Started();
        room.World.AdvanceTo(Lesson.Hour);
        Assert.Null(room.Take(new RemovePerson("anna")));
        Assert.Null(room.Take(new RemovePerson("binh")));
        room.World.AdvanceTo(room.Planned.End);
        var leads = new PlayedRoom(room.Planned, room.Log).Result.Cases.Where(one => one.Lead is not null).ToDictionary(one => one.Lead!); // looked up, never enumerated
        Assert.Equal((true, false), (leads["boat"].ReachedPeople, leads["letter"].ReachedPeople));
    }
}
