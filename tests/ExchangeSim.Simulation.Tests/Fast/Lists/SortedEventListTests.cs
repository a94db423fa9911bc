using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Lists;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Tests.Fast.Lists;

public class SortedEventListTests
{
    [Theory]
    [InlineData(3, 1_000_000)]
    [InlineData(12, 5)]
    [InlineData(16, 1_000_000)]
    [InlineData(33, 40)]
    [InlineData(60, 1_000_000)]
    [InlineData(500, 300)]
    public void Events_are_taken_by_time_and_order_however_many_there_are(int held, int spread)
    {
        var list = new SortedEventList();
        var expected = new SortedSet<(long Time, ulong Order, int Subject)>();
        var number = 0UL;
        for (var round = 0; round < 20_000; round++)
        {
            var random = StableHash.Mix((ulong)round);
            if ((int)(random % (2 * (uint)held)) >= expected.Count)
            {
                var (time, order) = (round + (long)(random >> 20) % spread, StableHash.Mix(++number));
                list.Add(time, order, new EventTag(EventKind.WorkEnds, round, 7));
                expected.Add((time, order, round));
            }
            else
            {
                Assert.Equal(expected.Min.Time, list.NextTime);
                Assert.False(list.TryTake(expected.Min.Time, out _, out _));
                Assert.True(list.TryTake(expected.Min.Time + 1, out var time, out var tag));
                Assert.Equal((expected.Min.Time, expected.Min.Subject), (time, tag.Subject));
                expected.Remove(expected.Min);
            }
            Assert.Equal(expected.Count, list.Count);
            if (round % 5_000 == 4_999) list = SavedAndLoaded(list);
        }
    }

    [Fact]
    public void An_empty_list_has_no_next_event()
    {
        var list = new SortedEventList();
        Assert.Equal(Calendar.Never, list.NextTime);
        Assert.False(list.TryTake(Calendar.Never, out _, out _));
        Assert.False(list.TryLookAhead(0, out _));
    }

    private static SortedEventList SavedAndLoaded(SortedEventList list)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) list.Save(writer);
        stream.Position = 0;
        var loaded = new SortedEventList();
        using var reader = new BinaryReader(stream);
        loaded.Load(reader);
        return loaded;
    }
}
