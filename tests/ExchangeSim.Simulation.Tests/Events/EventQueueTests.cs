using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Lists;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Tests.Events;

public class EventQueueTests
{
    [Theory]
    [InlineData(12, 5)]
    [InlineData(60, 1_000_000)]
    [InlineData(500, 300)]
    public void Events_are_taken_in_the_order_in_which_the_fast_list_gives_them(int held, int spread)
    {
        var (queue, list) = (new EventQueue(), new SortedEventList());
        for (var round = 0; round < 10_000; round++)
        {
            var random = StableHash.Mix((ulong)round);
            if ((int)(random % (2 * (uint)held)) >= list.Count)
            {
                var (time, order) = (round + (long)(random >> 20) % spread, StableHash.Mix(random));
                queue.Add(time, order, new EventTag(EventKind.WorkEnds, round, 7));
                list.Add(time, order, new EventTag(EventKind.WorkEnds, round, 7));
            }
            else
            {
                Assert.Equal(list.NextTime, queue.NextTime);
                Assert.False(queue.TryTake(list.NextTime, out _, out _));
                Assert.True(list.TryTake(Calendar.Never, out var time, out var tag));
                Assert.True(queue.TryTake(Calendar.Never, out var found, out var same));
                Assert.Equal((time, tag.Subject), (found, same.Subject));
            }
            Assert.Equal(list.Count, queue.Count);
        }
    }

    [Fact]
    public void An_empty_queue_has_no_next_event()
    {
        var queue = new EventQueue();
        Assert.Equal(Calendar.Never, queue.NextTime);
        Assert.False(queue.TryTake(Calendar.Never, out _, out _));
    }

    [Fact]
    public void A_saved_queue_goes_on_in_the_same_order()
    {
        var queue = new EventQueue();
        for (var i = 0; i < 100; i++) queue.Add((long)(StableHash.Mix((ulong)i) % 50), (ulong)i, new EventTag(EventKind.DelayEnds, i, 1));
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) queue.Save(writer);
        stream.Position = 0;
        var loaded = new EventQueue();
        using (var reader = new BinaryReader(stream)) loaded.Load(reader);
        while (queue.TryTake(Calendar.Never, out var time, out var tag))
        {
            Assert.True(loaded.TryTake(Calendar.Never, out var found, out var same));
            Assert.Equal((time, tag.Subject), (found, same.Subject));
        }
        Assert.Equal(0, loaded.Count);
    }
}
