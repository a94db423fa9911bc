using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Random;

public class PhiloxTests
{
    // Known answers published with Random123 (kat_vectors, philox4x32 with 10 rounds).
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_the_published_known_answers(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint a, uint b, uint c, uint d) =>
        Assert.Equal(new RandomBlock(a, b, c, d), Philox.Block(c0, c1, c2, c3, k0, k1));

    [Theory]
    [InlineData(0u)]
    [InlineData(uint.MaxValue)]
    public void Uniform_numbers_lie_strictly_between_0_and_1(uint bits)
    {
        var block = new RandomBlock(bits, bits, bits, bits);
        Assert.All((double[])[block.First, block.Second, block.Third, block.Fourth], u => Assert.True(u is > 0 and < 1, $"{u:R}"));
    }

    [Fact]
    public void A_draw_depends_on_its_name_and_not_on_what_was_drawn_before()
    {
        var draws = new Draws(seed: 2022, replication: 3);
        var names = Enumerable.Range(0, 1000).Select(i => (Entity: StableHash.Mix((ulong)i), Purpose: (uint)(i % 7), Index: (uint)(i % 5))).ToArray();
        var forwards = names.Select(n => draws.Of(n.Entity, n.Purpose, n.Index)).ToArray();
        var backwards = names.Reverse().Select(n => draws.Of(n.Entity, n.Purpose, n.Index)).Reverse().ToArray();
        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public void Every_part_of_a_name_changes_the_draw()
    {
        RandomBlock[] drawn =
        [
            new Draws(1, 0).Of(5, 6, 7), new Draws(2, 0).Of(5, 6, 7), new Draws(1UL << 40, 0).Of(5, 6, 7), new Draws(1, 1).Of(5, 6, 7), new Draws(1, 65_535).Of(5, 6, 7),
            new Draws(1, 0).Of(6, 6, 7), new Draws(1, 0).Of(5UL << 32, 6, 7), new Draws(1, 0).Of(5, 7, 7), new Draws(1, 0).Of(5, 6, 8), new Draws(1, 0).Of(5, 6, 65_535),
        ];
        Assert.Equal(drawn.Length, drawn.Distinct().Count());
    }

    [Fact]
    public void A_stable_hash_is_the_same_in_every_process()
    {
        // FNV-1a 64 of nothing is its offset basis; the first output of SplitMix64 from state 0 is published with its source.
        Assert.Equal(0xE220A8397B1DCDAFUL, StableHash.Mix(0));
        Assert.Equal(StableHash.Mix(0xCBF29CE484222325UL), StableHash.Of(""));
        Assert.NotEqual(StableHash.Combine(1, 2), StableHash.Combine(2, 1));
    }
}
