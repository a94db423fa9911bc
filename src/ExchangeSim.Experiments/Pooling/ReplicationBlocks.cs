namespace ExchangeSim.Experiments.Pooling;

/// <summary>The sums of replications, each by itself as long as they are few, else some neighbours together; so memory does not grow with them, and it is known how they
/// differ.</summary>
/// <remarks>What is in a block depends on the numbers of the replications only, not on the order in which they were added. Not safe for several threads.</remarks>
/// <typeparam name="T">Sums.</typeparam>
/// <param name="most">Blocks at most, ≥ 2.</param>
/// <param name="merge">Adds the second sums to the first; the second are not used afterwards.</param>
internal sealed class ReplicationBlocks<T>(int most, Action<T, T> merge)
{
    /// <summary>Blocks at most, where memory allows: with so many degrees of freedom more of them hardly make an interval narrower.</summary>
    internal const int Most = 64;

    private readonly SortedDictionary<int, (T Sums, IReadOnlyList<int> Replications)> _blocks = [];
    private int _size = 1;

    /// <summary>The sums by block.</summary>
    internal IReadOnlyList<T> Sums => [.. _blocks.Values.Select(block => block.Sums)];

    /// <summary>Replications by block.</summary>
    internal IReadOnlyList<int> Sizes => [.. _blocks.Values.Select(block => block.Replications.Count)];

    /// <summary>The numbers of the replications by block, from 0.</summary>
    internal IReadOnlyList<IReadOnlyList<int>> Numbers => [.. _blocks.Values.Select(block => block.Replications)];

    /// <summary>Whether a replication will be put together with others.</summary>
    internal bool JoinsOthers(int replication) => _size > 1 || replication >= most;

    /// <summary>Adds a replication.</summary>
    /// <param name="replication">Its number, from 0.</param>
    /// <param name="sums">Its sums, which belong to the block from now on.</param>
    internal void Add(int replication, T sums)
    {
        while (replication / _size >= most) Halve();
        Put(replication / _size, sums, [replication]);
    }

    private void Halve()
    {
        var blocks = _blocks.ToArray();
        _blocks.Clear();
        _size *= 2;
        foreach (var (number, (sums, replications)) in blocks) Put(number / 2, sums, replications);
    }

    private void Put(int number, T sums, IReadOnlyList<int> replications)
    {
        if (!_blocks.TryGetValue(number, out var block))
        {
            _blocks.Add(number, (sums, replications));
            return;
        }
        merge(block.Sums, sums);
        _blocks[number] = block with { Replications = [.. block.Replications, .. replications] };
    }
}
