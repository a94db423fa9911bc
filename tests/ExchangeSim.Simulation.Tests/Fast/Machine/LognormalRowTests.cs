using System.Runtime.Intrinsics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Fast.Machine;

public class LognormalRowTests
{
    private static readonly (Sampler Time, uint Purpose)[] Steps =
    [
        (new Sampler(new Lognormal(7_200_000, 1)), 0x11111111), (new Sampler(new Shifted(60_000, new Lognormal(3_600_000, 0.3))), 0xFFFFFFFF),
        (new Sampler(new Lognormal(90_000_000, 2.5)), 7), (new Sampler(new Lognormal(0.2, 1)), 0x80000000),
    ];

    private static readonly Draws Draws = new(20_220_103, 513);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Draws_side_by_side_are_the_draws_one_by_one(int count)
    {
        var row = new LognormalRow(Steps.AsSpan(0, count));
        var times = new long[LognormalRow.Most];
        for (var entity = 0UL; entity < 100_000; entity++)
        {
            row.Draw(Draws, StableHash.Mix(entity), ref times[0]);
            Assert.Equal(OneByOne(StableHash.Mix(entity), count), times[..count]);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Draws_for_eight_are_the_draws_for_each(int count)
    {
        var row = new LognormalRow(Steps.AsSpan(0, count));
        var times = new long[LognormalRow.Most * LognormalRow.Entities];
        for (var group = 0; group < 10_000; group++)
        {
            var keys = Enumerable.Range(0, LognormalRow.Entities).Select(i => StableHash.Mix((ulong)(group * LognormalRow.Entities + i))).ToArray();
            row.DrawForEight(Draws, Vector512.Create(keys), times);
            for (var i = 0; i < keys.Length; i++)
                Assert.Equal(OneByOne(keys[i], count), Enumerable.Range(0, count).Select(step => times[step * LognormalRow.Entities + i]));
        }
    }

    [Fact]
    public void Quantiles_of_eight_are_the_quantiles_of_each_in_every_part_of_the_distribution()
    {
        double[] p = [1e-300, 1e-20, 1.3e-11, 1.4e-11, 0.001, 0.0749, 0.0751, 0.25, 0.5, 0.75, 0.9249, 0.9251, 0.999, 1 - 1e-9, 1 - 1e-11, 1 - 1e-15];
        for (var i = 0; i < p.Length; i++)
        {
            var eight = Enumerable.Range(0, 8).Select(j => p[(i + j * j) % p.Length]).ToArray();
            var quantiles = new double[8];
            EightQuantiles.Of(Vector512.Create(eight)).CopyTo(quantiles);
            Assert.Equal(eight.Select(one => NormalQuantile.Of(one)), quantiles);
        }
    }

    [Fact]
    public void Eight_blocks_side_by_side_are_each_as_alone()
    {
        for (var i = 0u; i < 1000; i++)
        {
            uint[] zeroth = [i, 7 * i, ~i, 3, 0, i ^ 5, 1u << 31, uint.MaxValue], first = [~i, i, i + 9, uint.MaxValue, 0, 1, 2, i];
            uint[] second = [i, i + 1, uint.MaxValue - i, 1u << 31, 0, 77, 3 * i, uint.MaxValue];
            var (a, b, c, d) = EightDraws.Blocks(Lanes(zeroth), Lanes(first), Lanes(second), 77 * i, 0xDEADBEEF, i);
            for (var lane = 0; lane < 8; lane++)
                Assert.Equal(Philox.Block(zeroth[lane], first[lane], second[lane], 77 * i, 0xDEADBEEF, i),
                    new RandomBlock((uint)a[lane], (uint)b[lane], (uint)c[lane], (uint)d[lane]));
        }
    }

    [Fact]
    public void Numbers_of_eight_blocks_are_those_of_each()
    {
        var draws = new Draws(42, 3);
        ulong[] entities = [1, ulong.MaxValue, 0x123456789ABCDEF0, 1UL << 32, 0, 2, 1UL << 63, uint.MaxValue];
        var (first, third, fourth) = EightDraws.Of(draws, Vector512.Create(entities), 99);
        var again = EightDraws.First(draws, Vector512.Create(entities), Vector512.Create(99UL));
        for (var lane = 0; lane < 8; lane++)
        {
            var block = draws.Of(entities[lane], 99, 0);
            Assert.Equal((block.First, block.Third, block.Fourth, block.First), (first[lane], third[lane], fourth[lane], again[lane]));
        }
    }

    private static IEnumerable<long> OneByOne(ulong entity, int count) =>
        Steps.Take(count).Select(step => Math.Max(1, (long)(step.Time.Draw(Draws, entity, step.Purpose, 0) + 0.5)));

    private static Vector512<ulong> Lanes(uint[] words) => Vector512.Create([.. words.Select(word => (ulong)word)]);
}
