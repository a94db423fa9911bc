using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Tests.Worlds;

public class OtherFutureTests
{
    private static (ulong Fingerprint, string Before) On(byte[] state, ulong draws)
    {
        using var world = new World(Lesson.Planned, 1);
        world.Restore(new MemoryStream(state), draws);
        var before = string.Join(' ', world.Register.Requests.Select(request => $"{request.Key:x} {request.Segments.Count}"));
        world.AdvanceTo(Lesson.Planned.End);
        return (world.Stop().Fingerprint, before);
    }

    [Fact]
    public void A_future_that_is_drawn_anew_keeps_what_has_happened_and_its_own_seed_gives_the_same_one()
    {
        using var world = new World(Lesson.Planned, 1);
        world.AdvanceTo(2 * Lesson.Hour);
        var state = new MemoryStream();
        world.Save(state);
        world.AdvanceTo(Lesson.Planned.End);
        var (own, other) = (On(state.ToArray(), 1), On(state.ToArray(), 99));
        Assert.Equal(world.Stop().Fingerprint, own.Fingerprint);
        Assert.Equal(own.Before, other.Before);
        Assert.NotEqual(own.Fingerprint, other.Fingerprint);
        Assert.Equal(other, On(state.ToArray(), 99));
    }

    [Fact]
    public void A_state_of_a_room_with_another_seed_has_no_future_here()
    {
        using var world = new World(Lesson.Planned, 1);
        var state = new MemoryStream();
        world.Save(state);
        using var other = new World(Lesson.Planned, 2);
        Assert.Throws<InvalidDataException>(() => other.Restore(new MemoryStream(state.ToArray()), 1));
    }
}
