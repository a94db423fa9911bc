using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>What a figure shall be.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="IsAtMost">At most that; otherwise at least.</param>
/// <param name="Value">Hours, a share of 0 to 1, or a number of requests.</param>
public sealed record Target(Metric Metric, bool IsAtMost, double Value)
{
    /// <summary>By how much a figure meets it; less than 0: it does not.</summary>
    internal double Room(double figure) => IsAtMost ? Value - figure : figure - Value;
}

/// <summary>How one value fared.</summary>
/// <param name="Level">Its index.</param>
/// <param name="Figure">The figure with its two-sided interval; null where it is not known, or not without one of the replications, and then the target is not met.</param>
/// <param name="Certainty">The one-sided confidence with which the figure meets the target, 0 to 1, allowing for how often it was looked at; of a single replication 0 or
/// 1.</param>
/// <param name="Met">Replications that meet it.</param>
/// <param name="Replications">Replications that were run.</param>
/// <param name="Busiest">The busiest desk.</param>
/// <param name="Fingerprints">Of its runs, by replication: 16 hexadecimal digits.</param>
public sealed record TriedLevel(int Level, Estimate? Figure, double Certainty, int Met, int Replications, BusiestDesk? Busiest, IReadOnlyList<string> Fingerprints);

/// <summary>What a search found.</summary>
/// <param name="Target">What was wanted.</param>
/// <param name="Confidence">How sure one wanted to be.</param>
/// <param name="Found">Index of the first value that meets the target with that confidence; null: none does.</param>
/// <param name="Tried">The values that were tried, in their order.</param>
/// <param name="IsComplete">False if it was stopped.</param>
public sealed record SearchFigures(Target Target, double Confidence, int? Found, IReadOnlyList<TriedLevel> Tried, bool IsComplete);

/// <summary>Finds the first of several values, in order, from which on a target is met, by bisection: it takes for granted that what meets it once meets it from there
/// on.</summary>
/// <remarks>
/// A value meets the target if the one-sided interval of the figure of all replications together does. While that is undecided more replications are run, up to the plan's most.
/// Who looks several times is right by chance more often, so half of the doubt that is allowed belongs to the last look and the other half, in equal parts, to those before it
/// (Bonferroni); the certainty that is given allows for it. All values have the same random numbers.
/// </remarks>
/// <param name="armOf">Gives what is run for a value.</param>
/// <param name="levels">How many values there are, ≥ 1.</param>
/// <param name="target">What is wanted.</param>
public sealed class TargetSearch(Func<int, Arm> armOf, int levels, Target target)
{
    private readonly SortedDictionary<int, TriedLevel> _tried = [];
    private HorizonTable? _horizons;

    /// <summary>Searches.</summary>
    /// <param name="plan">How often, and how sure.</param>
    /// <param name="progress">Told which value is being tried, and how many were.</param>
    /// <param name="cancellation">Stops; what was tried until then counts.</param>
    /// <param name="keep">Keeps each run that is over, by value · 65,536 + replication, and has those of an interrupted search; null: nothing is kept.</param>
    /// <exception cref="OperationCanceledException">It was stopped before the first value was decided.</exception>
    public SearchFigures Run(SweepPlan plan, Action<int, int>? progress = null, CancellationToken cancellation = default, IRunKeep? keep = null)
    {
        plan.Check();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(levels);
        var (missed, met) = (-1, levels);
        while (met - missed > 1)
        {
            // The last first: if it does not do, nothing does.
            var level = met == levels ? levels - 1 : (missed + met) / 2;
            progress?.Invoke(level, _tried.Count);
            var next = _tried.Count == plan.StopAfter ? null : Try(level, plan, keep, cancellation);
            if (next is not { } tried) return Stopped(plan, cancellation);
            _tried.Add(level, tried);
            if (Meets(tried, plan)) met = level;
            else if (level == levels - 1) break;
            else missed = level;
        }
        return new SearchFigures(target, plan.Confidence, met == levels ? null : met, [.. _tried.Values], true);
    }

    private SearchFigures Stopped(SweepPlan plan, CancellationToken cancellation)
    {
        if (_tried.Count == 0) throw new OperationCanceledException(cancellation);
        return new SearchFigures(target, plan.Confidence, null, [.. _tried.Values], false);
    }

    private static bool Meets(TriedLevel tried, SweepPlan plan) => tried.Certainty >= plan.Confidence;

    private TriedLevel? Try(int level, SweepPlan plan, IRunKeep? keep, CancellationToken cancellation)
    {
        var arm = armOf(level);
        var runs = new ResponseRuns([arm], target.Metric, plan, () => { }, keep is null ? null : (keep, level << 16), cancellation);
        _horizons ??= new HorizonTable(arm.Scenario); // those of the first value that is tried hold for all
        var (figures, singles, tally, certainty) = (new ResponseFigures(arm.Scenario, target.Metric, _horizons), new List<double?>(), new ArmTally(arm), 0.5);
        while (singles.Count < plan.MostReplications)
        {
            var first = singles.Count;
            var count = Math.Min(first == 0 ? plan.LeastReplications : SweepPlan.Batch, plan.MostReplications - first);
            foreach (var replication in runs.Run(first, count))
            {
                singles.Add(ResponseFigures.Single(arm.Scenario, target.Metric, _horizons, replication[0].Sums));
                figures.Add(replication[0].Sums);
                tally.Add(replication[0]);
            }
            if (singles.Count < first + count) return null;
            var looks = Looks(plan, singles.Count);
            certainty = new TargetCertainty(target, looks).Of(figures.Response, hasRequests: figures.Of(Statistic.ShareAnswered).Whole is not null);
            if (certainty >= plan.Confidence || (certainty <= 1 - plan.Confidence && !IsMetSoFar(figures.Response))) break;
        }
        var figure = figures.Response;
        return new TriedLevel(
            level,
            figure.Blocks < 2 || figure.IsStable ? figures.Estimate(target.Metric.Statistic, plan.Confidence) : null,
            certainty, singles.Count(f => f is { } single && target.Room(single) >= 0), singles.Count, tally.Busiest(), tally.Fingerprints);
    }

    private static RepeatedLooks Looks(SweepPlan plan, int replications) => new(
        1 + (plan.MostReplications - plan.LeastReplications + SweepPlan.Batch - 1) / SweepPlan.Batch, IsLast: replications >= plan.MostReplications);

    private bool IsMetSoFar(JackknifedFigure figure) => figure.Whole is { } value && target.Room(value) >= 0;
}
