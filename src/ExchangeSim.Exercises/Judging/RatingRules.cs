using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>From values to ratings, and from ratings of parts to that of the whole.</summary>
public static class RatingRules
{
    // What a plan leaves out: so much of the way to what is wanted still counts.
    private const double SomeOfShare = 0.9, MajorOfShare = 0.7, SomeOfTime = 1.5, MajorOfTime = 3;

    /// <summary>The rating that a value proposes; null: nothing was there to be measured.</summary>
    public static Rating? Propose(TargetTask task, double? value)
    {
        if (value is not { } measured) return null;
        if (task.Measure.IsMet(measured)) return Rating.Performed;
        var (some, major) = Limits(task);
        var isUp = task.Measure.Comparison == Comparison.AtLeast;
        if (isUp ? measured >= some : measured <= some) return Rating.SomeChallenges;
        return (isUp ? measured >= major : measured <= major) ? Rating.MajorChallenges : Rating.Unable;
    }

    /// <summary>The values up to which a task counts as performed with some and with major challenges.</summary>
    public static (double Some, double Major) Limits(TargetTask task)
    {
        var wanted = task.Measure.Value;
        var (some, major) = task.Measure switch
        {
            { Figure: AgencyAsked } => (1, 0.5), // asked too late
            { Comparison: Comparison.AtLeast } => (wanted * SomeOfShare, wanted * MajorOfShare),
            // A breach of law or rights is never a small thing.
            { Figure: DecisionCount { What: DecisionFault.Breach or DecisionFault.GroundlessRefusal } } => (wanted, wanted + 2),
            { Figure.Unit: FigureUnit.Count } => (wanted + 1, wanted + 3),
            _ => (wanted * SomeOfTime, wanted * MajorOfTime),
        };
        return (task.Some ?? some, task.Major ?? major);
    }

    /// <summary>The rating of a target by its tasks: as bad as its worst critical task; challenges in others leave it at some challenges.
    /// Null: none of them could be rated.</summary>
    public static Rating? OfTarget(IReadOnlyList<(bool IsCritical, Rating? Rating)> tasks)
    {
        var rated = tasks.Where(task => task.Rating is not null).ToList();
        if (rated.Count == 0) return null;
        var critical = rated.Where(task => task.IsCritical).Select(task => task.Rating!.Value).DefaultIfEmpty(Rating.Performed).Min();
        return critical == Rating.Performed && rated.Any(task => task.Rating != Rating.Performed) ? Rating.SomeChallenges : critical;
    }

    /// <summary>The rating of an objective: that of its weakest target. Null: none of them could be rated.</summary>
    public static Rating? OfObjective(IEnumerable<Rating?> targets) => targets.Where(rating => rating is not null).Min();

    /// <summary>A rating as points out of a hundred.</summary>
    public static double Points(Rating rating) => (int)rating * 100.0 / (int)Rating.Performed;
}
