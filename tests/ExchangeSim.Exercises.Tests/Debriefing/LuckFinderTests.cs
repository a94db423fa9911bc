using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rehearsing;

namespace ExchangeSim.Exercises.Tests.Debriefing;

public class LuckFinderTests
{
    private static PlayedRoom PlayedBy(PlayerModel player, ulong seed = 5)
    {
        using var room = PlayerRoom.Play(Lesson.Planned, seed, player, PlayTerms.Whole(Lesson.Planned), CancellationToken.None).Room;
        return new PlayedRoom(Lesson.Planned, room.Log);
    }

    [Fact]
    public void The_reference_that_plays_itself_has_no_skill_and_exactly_the_luck_of_its_place()
    {
        var found = LuckFinder.Find(PlayedBy(PlayerModel.Reference), 12);
        Assert.Equal(0, found.Points!.Skill.Value);
        Assert.Equal((0, 0), (found.Wait!.Skill.Value, found.Wait.Skill.HalfWidth));
        Assert.Equal((found.Points.Luck, found.Wait.Luck), (found.Points.Place, found.Wait.Place));
        Assert.Equal((found.Points.Played, found.Wait.Played), (found.Points.Reference, found.Wait.Reference));
    }

    [Fact]
    public void The_events_that_an_instructor_let_happen_are_no_skill_of_the_players()
    {
        var planned = WideLesson.Planned;
        var outage = new LogEntry(1, 2 * Lesson.Hour, 0, "outage", LogEntry.Instructor, new WriteEvent(EventKind.Outage, 3, "i-24-7"));
        var terms = PlayTerms.Whole(planned) with { Orders = [outage] };
        using var room = PlayerRoom.Play(planned, 5, PlayerModel.Reference, terms, CancellationToken.None).Room;
        using var calm = PlayerRoom.Play(planned, 5, PlayerModel.Reference, PlayTerms.Whole(planned), CancellationToken.None).Room;
        var (played, without) = (new PlayedRoom(planned, room.Log), new PlayedRoom(planned, calm.Log));
        Assert.NotEqual(without.Result.MeanWait, played.Result.MeanWait);
        var found = LuckFinder.Find(played, 2);
        Assert.Equal((0, 0), (found.Points!.Skill.Value, found.Wait!.Skill.Value));
    }

    [Fact]
    public void Luck_is_the_place_of_the_reference_among_its_own_results_at_other_seeds()
    {
        var room = PlayedBy(PlayerModel.Careless);
        var others = Enumerable.Range(1, 12).Select(number => LuckFinder.Reference(room, 5 + (ulong)number).MeanWait!.Value).ToList();
        var own = LuckFinder.Reference(room, 5).MeanWait!.Value;
        var found = LuckFinder.Find(room, 12, threads: 2);
        Assert.Equal((others.Count(one => one > own), others.Count(one => one == own), 12), (found.Wait!.Luck.Worse, found.Wait.Luck.Equal, found.Wait.Luck.Of));
        Assert.Equal(others.Order(), found.Wait.Others);
        Assert.True(found.Points!.Skill.Value < 0, "a careless player should do worse than the reference");
    }

    [Fact]
    public void What_has_been_found_so_far_is_shown_and_it_can_be_stopped()
    {
        var (room, seen) = (PlayedBy(PlayerModel.Careless), new List<int>());
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => LuckFinder.Find(room, 50, progress: found =>
        {
            seen.Add(found.Seeds);
            if (found.Seeds == 3) stop.Cancel();
        }, cancellation: stop.Token));
        Assert.Equal([1, 2, 3], seen);
    }

    [Theory]
    [InlineData(2.0, true, 1, 2)]
    [InlineData(2.0, false, 1, 2)]
    [InlineData(0.0, true, 0, 0)]
    [InlineData(9.0, true, 4, 0)]
    public void A_place_counts_what_is_worse_and_what_is_equal(double value, bool moreIsBetter, int worse, int equal) =>
        Assert.Equal(new Placing(worse, equal, 4), Placing.Among(value, [1, 2, 2, 3], moreIsBetter));
}
