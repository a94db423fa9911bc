using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>The engine against a slow and plain simulator that was written from the language's reference: on each world they agree request by request, piece by piece, to the
/// millisecond.</summary>
/// <remarks>A failure names the world, which is the same whenever it is asked for; rerun its block, or give its number to <see cref="Difference"/>.</remarks>
public class OracleProperties
{
    private const int WorldsInBlock = 50, MostShown = 5;

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 10)];

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Blocks))]
    public void Engine_and_reference_agree_piece_by_piece_on_wide_worlds(int block) => Agree("WideScenario", WideScenario.Of, block);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Engine_and_reference_agree_piece_by_piece_on_small_worlds(int block) => Agree("RandomScenario", RandomScenario.Of, block);

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Engine_and_reference_agree_piece_by_piece_on_worlds_with_months_mixtures_and_waits_without_end(int block) => Agree("CalendarScenario", CalendarScenario.Of, block);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Engine_and_reference_agree_piece_by_piece_on_worlds_whose_policies_begin_and_end(int block) => Agree("TimedScenario", TimedScenario.Of, block);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Engine_and_reference_agree_piece_by_piece_on_worlds_whose_officers_go_on_leave(int block) => Agree("LeaveScenario", LeaveScenario.Of, block);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Engine_and_reference_agree_piece_by_piece_on_worlds_whose_desks_are_closed_or_have_other_hours_for_a_time(int block) =>
        Agree("ClosingScenario", ClosingScenario.Of, block);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Engine_and_reference_agree_piece_by_piece_on_runs_until_the_last_reply(int block) =>
        Agree("RandomScenario, until the last reply,", seed => RandomScenario.Of(seed) with { Length = null }, block);

    private static void Agree(string maker, Func<int, Scenario> world, int block)
    {
        var differences = Enumerable.Range(block * WorldsInBlock, WorldsInBlock).Select(seed => (Seed: seed, Text: Difference(world, seed))).Where(found =>
            found.Text is not null).ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {WorldsInBlock} worlds differ\n"
            + string.Join('\n', differences.Take(MostShown).Select(found => $"{maker}.Of({found.Seed}): {found.Text}")));
    }

    /// <summary>The earliest difference in a world, null if there is none.</summary>
    private static string? Difference(Func<int, Scenario> world, int seed)
    {
        try
        {
            return Comparison.FirstDifference(world(seed), new RunSettings { Seed = (ulong)seed, Replication = seed % 3 });
        }
        catch (Exception failure)
        {
            return failure.ToString();
        }
    }
}
