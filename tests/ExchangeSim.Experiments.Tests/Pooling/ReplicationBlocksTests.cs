using ExchangeSim.Experiments.Pooling;

namespace ExchangeSim.Experiments.Tests.Pooling;

public class ReplicationBlocksTests
{
    private static ReplicationBlocks<List<int>> Blocks(int most, IEnumerable<int> replications)
    {
        var blocks = new ReplicationBlocks<List<int>>(most, (sums, more) => sums.AddRange(more));
        foreach (var replication in replications) blocks.Add(replication, [replication]);
        return blocks;
    }

    [Fact]
    public void Few_replications_are_a_block_each_and_many_are_put_together_with_their_neighbours()
    {
        Assert.Equal([1, 1, 1, 1], Blocks(4, [0, 1, 2, 3]).Sizes);
        Assert.Equal([2, 2, 1], Blocks(4, [0, 1, 2, 3, 4]).Sizes);
        Assert.Equal([4, 4, 3], Blocks(4, Enumerable.Range(0, 11)).Sizes);
        Assert.Equal(1000, Blocks(64, Enumerable.Range(0, 1000)).Sizes.Sum());
        Assert.InRange(Blocks(64, Enumerable.Range(0, 1000)).Sizes.Count, 33, 64);
    }

    [Fact]
    public void What_is_in_a_block_does_not_depend_on_the_order_of_adding()
    {
        static string Text(ReplicationBlocks<List<int>> blocks) => string.Join(" ", blocks.Sums.Select(b => string.Join(",", b.Order())));
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 60)).ToArray();
            var ordered = Text(Blocks(8, numbers));
            random.Shuffle(numbers);
            Assert.Equal(ordered, Text(Blocks(8, numbers)));
        }
    }
}
