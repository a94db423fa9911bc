using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Luck apart from skill by one yardstick.</summary>
/// <param name="Played">What the people reached.</param>
/// <param name="Reference">What the reference reaches at the same seed in the same seats, with the same events.</param>
/// <param name="Luck">Where that lies among the reference's results at other seeds: what nobody at a desk could help.</param>
/// <param name="Place">Where the people's result lies among them.</param>
/// <param name="Skill">The people's result less the reference's at the same seed; of waits with the interval over the cases. Below zero is better for waits, above for
/// points.</param>
/// <param name="Others">The reference's results at other seeds, the least first.</param>
public sealed record LuckAndSkill(double Played, double Reference, Placing Luck, Placing Place, Estimate Skill, IReadOnlyList<double> Others)
{
    /// <summary>Between these lie nine of ten results of the reference.</summary>
    public (double Low, double High) Band => (Others[(int)(0.05 * (Others.Count - 1))], Others[(int)Math.Ceiling(0.95 * (Others.Count - 1))]);

    internal static LuckAndSkill? Of(double? played, double? reference, IEnumerable<double?> others, Estimate? skill, bool moreIsBetter)
    {
        double[] all = [.. others.OfType<double>().Order()];
        if (played is not { } people || reference is not { } own || skill is null || all.Length == 0) return null;
        return new LuckAndSkill(people, own, Placing.Among(own, all, moreIsBetter), Placing.Among(people, all, moreIsBetter), skill, all);
    }
}

/// <summary>Luck apart from skill, as far as it has been computed.</summary>
/// <param name="Seeds">How many other seeds have been played.</param>
/// <param name="Points">By points out of a hundred; null: nothing could be rated.</param>
/// <param name="Wait">By the mean wait for an answer, milliseconds; null: people had to do with no case.</param>
public sealed record LuckFindings(int Seeds, LuckAndSkill? Points, LuckAndSkill? Wait);
