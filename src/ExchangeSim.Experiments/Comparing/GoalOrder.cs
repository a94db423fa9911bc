namespace ExchangeSim.Experiments.Comparing;

/// <summary>Which of several policies, the baseline among them, are at least likely better than which by one goal. What may be chance puts nobody before another.</summary>
/// <param name="count">How many there are.</param>
/// <param name="pair">The difference of the second from the first; null: it is not known.</param>
/// <param name="moreIsBetter">Whether more is better.</param>
/// <param name="isKnown">Whether one's figure is known.</param>
internal sealed class GoalOrder(int count, Func<int, int, PairedFigure?> pair, bool moreIsBetter, Func<int, bool> isKnown)
{
    private readonly bool[] _isBetter = Compare(count, pair, moreIsBetter);

    /// <summary>Whether one is at least likely better than another.</summary>
    internal bool IsBetter(int one, int other) => _isBetter[one * count + other];

    /// <summary>Whether one is at least likely better than every other.</summary>
    internal bool IsBest(int one) => Others(one).All(other => IsBetter(one, other));

    /// <summary>The place: 1, and one more for each that is better. What is not known comes last.</summary>
    internal int Place(int one) => 1 + Others(one).Count(other => isKnown(one) ? IsBetter(other, one) : isKnown(other));

    private IEnumerable<int> Others(int one) => Enumerable.Range(0, count).Where(other => other != one);

    private static bool[] Compare(int count, Func<int, int, PairedFigure?> pair, bool moreIsBetter)
    {
        var better = new bool[count * count];
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
            {
                if (pair(first, second) is not { IsLikely: true } known) continue;
                var isSecond = known.Difference > 0 == moreIsBetter;
                better[isSecond ? second * count + first : first * count + second] = true;
            }
        }
        return better;
    }
}
