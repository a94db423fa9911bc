using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>A task with what was measured and the rating that follows.</summary>
/// <param name="Task">The task.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Proposed">The rating that the measure proposes; null: nothing was there to be measured.</param>
/// <param name="Given">What the evaluator confirmed or put in its place; null: nobody has yet.</param>
public sealed record JudgedTask(TargetTask Task, FigureValue Measured, Rating? Proposed, GivenRating? Given)
{
    /// <summary>The rating that counts.</summary>
    public Rating? Rating => Given is null ? Proposed : Given.Rating;
}

/// <summary>A rating by an evaluator.</summary>
/// <param name="Rating">The rating; null: it cannot be rated.</param>
/// <param name="Words">Why, or null.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When, simulated milliseconds.</param>
public sealed record GivenRating(Rating? Rating, string? Words, string By, long At)
{
    /// <summary>What evaluators gave in a room, by task: the last rating of each.</summary>
    public static IReadOnlyDictionary<string, GivenRating> In(Room room)
    {
        var given = new SortedDictionary<string, GivenRating>(StringComparer.Ordinal);
        foreach (var entry in room.Entries)
            if (entry.Command is RateTask rate) given[rate.Task] = new GivenRating(rate.Rating, rate.Words, entry.By, entry.At);
        return given;
    }
}

/// <summary>A target with its tasks.</summary>
public sealed record JudgedTarget(CapabilityTarget Target, IReadOnlyList<JudgedTask> Tasks)
{
    /// <summary>Its rating.</summary>
    public Rating? Rating => RatingRules.OfTarget([.. Tasks.Select(task => (task.Task.IsCritical, task.Rating))]);
}

/// <summary>An objective with its targets.</summary>
public sealed record JudgedObjective(Objective Objective, IReadOnlyList<JudgedTarget> Targets)
{
    /// <summary>Its rating.</summary>
    public Rating? Rating => RatingRules.OfObjective(Targets.Select(target => target.Rating));
}

/// <summary>How an exercise was performed, as far as it was played.</summary>
/// <param name="Objectives">The objectives, in the order of the plan.</param>
public sealed record Judgement(IReadOnlyList<JudgedObjective> Objectives)
{
    /// <summary>All tasks.</summary>
    public IEnumerable<JudgedTask> Tasks => Objectives.SelectMany(objective => objective.Targets).SelectMany(target => target.Tasks);

    /// <summary>Points out of a hundred: the mean over the tasks that could be rated; null: there are none.</summary>
    public double? Score => Tasks.Where(task => task.Rating is not null).Select(task => (double?)RatingRules.Points(task.Rating!.Value)).Average();

    /// <summary>Judges a room as far as it was played, with the ratings that evaluators gave.</summary>
    public static Judgement Of(Room room) => Of(JudgedPlay.Of(room), GivenRating.In(room));

    /// <summary>Judges a play.</summary>
    /// <param name="play">The play.</param>
    /// <param name="given">What evaluators gave, by task; null: nothing.</param>
    public static Judgement Of(JudgedPlay play, IReadOnlyDictionary<string, GivenRating>? given = null) => new(
    [
        .. play.Planned.Plan.Objectives.Select(objective => new JudgedObjective(objective,
            [.. objective.Targets.Select(target => new JudgedTarget(target, [.. target.Tasks.Select(task => Of(play, task, given?.GetValueOrDefault(task.Id)))]))])),
    ]);

    private static JudgedTask Of(JudgedPlay play, TargetTask task, GivenRating? given)
    {
        var measured = Measure(play, task.Measure);
        return new JudgedTask(task, measured, RatingRules.Propose(task, measured.Value), given);
    }

    /// <summary>What a measure comes to.</summary>
    public static FigureValue Measure(JudgedPlay play, TaskMeasure measure) => measure.Figure switch
    {
        RequestShare share => RequestFigures.Share(play, share),
        RequestCount count => RequestFigures.Count(play, count, measure.Comparison == Comparison.AtLeast),
        RequestTime time => RequestFigures.Time(play, time, measure),
        MomentTime time => RequestFigures.Time(play, time, measure),
        DecisionCount count => DecisionFigures.Count(play, count),
        DecisionShare share => DecisionFigures.Share(play, share),
        LeadShare share => LeadFigures.Share(play, share),
        AgencyAsked asked => LeadFigures.Asked(play, asked),
        _ => throw new InvalidOperationException($"no figure for {measure.Figure.GetType().Name}"),
    };
}
