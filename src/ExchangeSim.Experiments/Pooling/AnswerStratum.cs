using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>The requests of one procedure over all replications, and how long an answer is waited for.</summary>
internal sealed class AnswerStratum
{
    private readonly EndingSample _all;
    private readonly IReadOnlyList<EndingSample?> _blocks;

    internal AnswerStratum(IReadOnlyList<EndingSample?> blocks, long horizon)
    {
        (_blocks, Horizon, _all) = (blocks, horizon, new EndingSample(blocks.First(block => block is not null)!.Resolution));
        foreach (var block in blocks)
            if (block is not null) _all.Merge(block);
    }

    internal long Horizon { get; }

    /// <summary>Requests sent; block 0 is all, block i + 1 without block i.</summary>
    internal long Sent(int block) => _all.All - (block == 0 ? 0 : _blocks[block - 1]?.All ?? 0);

    /// <summary>Requests sent in a block by itself, from 0.</summary>
    internal long SentIn(int block) => _blocks[block]?.All ?? 0;

    /// <summary>Those of a block by itself; it has some.</summary>
    internal EndingSample SampleIn(int block) => _blocks[block]!;

    /// <summary>All of them (block 0), or those without block i (block i + 1).</summary>
    internal EndingSample Sample(int block) => block == 0 || _blocks[block - 1] is not { All: > 0 } without ? _all : _all.Less(without);
}
