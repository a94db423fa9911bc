using System.Runtime.Intrinsics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Random;

public class FourLognormalsTests
{
    [Fact]
    public void Four_draws_side_by_side_are_the_four_draws_one_by_one()
    {
        (Sampler Time, uint Purpose)[] steps =
        [
            (new Sampler(new Lognormal(7_200_000, 1)), 0x11111111), (new Sampler(new Shifted(60_000, new Lognormal(3_600_000, 0.3))), 0xFFFFFFFF),
            (new Sampler(new Lognormal(90_000_000, 2.5)), 7), (new Sampler(new Lognormal(0.2, 1)), 0x80000000),
        ];
        var four = new FourLognormals(steps);
        var draws = new Draws(20_220_103, 513);
        var times = new long[FourLognormals.Count];
        for (var entity = 0UL; entity < 200_000; entity++)
        {
            var key = StableHash.Mix(entity);
            four.Draw(draws, key, ref times[0]);
            Assert.Equal(steps.Select(step => Math.Max(1, (long)(step.Time.Draw(draws, key, step.Purpose, 0) + 0.5))), times);
        }
    }

    [Fact]
    public void Quantiles_of_four_are_the_quantiles_of_each_in_every_part_of_the_distribution()
    {
        double[] p = [1e-300, 1e-20, 1.3e-11, 1.4e-11, 0.001, 0.0749, 0.0751, 0.25, 0.5, 0.75, 0.9249, 0.9251, 0.999, 1 - 1e-9, 1 - 1e-11, 1 - 1e-15];
        for (var i = 0; i < p.Length; i++)
        {
            var (a, b, c, d) = (p[i], p[(i + 5) % p.Length], p[(i + 8) % p.Length], p[(i + 11) % p.Length]);
            var four = NormalQuantile.Of(Vector256.Create(a, b, c, d));
            Assert.Equal([NormalQuantile.Of(a), NormalQuantile.Of(b), NormalQuantile.Of(c), NormalQuantile.Of(d)], new[] { four[0], four[1], four[2], four[3] });
        }
    }

    [Fact]
    public void Four_blocks_side_by_side_are_each_as_alone()
    {
        for (var i = 0u; i < 1000; i++)
        {
            uint[] zeroth = [i, 7 * i, ~i, 3], first = [~i, i, i + 9, uint.MaxValue], second = [i, i + 1, uint.MaxValue - i, 1u << 31];
            var (a, b, c, d) = Philox.FourBlocks(Lanes(zeroth), Lanes(first), Lanes(second), 77 * i, 0xDEADBEEF, i);
            for (var lane = 0; lane < 4; lane++)
                Assert.Equal(Philox.Block(zeroth[lane], first[lane], second[lane], 77 * i, 0xDEADBEEF, i), new RandomBlock((uint)a[lane], (uint)b[lane], (uint)c[lane], (uint)d[lane]));
        }
    }

    [Fact]
    public void Numbers_of_four_blocks_are_those_of_each()
    {
        var draws = new Draws(42, 3);
        ulong[] entities = [1, ulong.MaxValue, 0x123456789ABCDEF0, 1UL << 32];
        var (first, third, fourth) = draws.OfFour(Vector256.Create(entities), 99);
        for (var lane = 0; lane < 4; lane++)
        {
            var block = draws.Of(entities[lane], 99, 0);
            Assert.Equal((block.First, block.Third, block.Fourth), (first[lane], third[lane], fourth[lane]));
        }
    }

    private static Vector256<ulong> Lanes(uint[] words) => Vector256.Create((ulong)words[0], words[1], words[2], words[3]);
}
