using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Replications of every point, added in order → the figures of a sweep. Not safe for several threads.</summary>
internal sealed class SweepBuilder(Design design, IReadOnlyList<string> varied, IReadOnlyList<SweepPoint> points, Metric response, SweepPlan plan)
{
    private static readonly Statistic[] Statistics = Enum.GetValues<Statistic>();

    // By replication and arm; of a run six numbers stay.
    private readonly List<double?[][]> _figures = [];
    private readonly ArmTally[] _tallies = [.. points.SelectMany(point => point.Arms).Select(arm => new ArmTally(arm))];
    private readonly int _arms = points[0].Arms.Count;

    internal int Replications => _figures.Count;

    /// <summary>Whether no more replications are wanted.</summary>
    internal bool IsDone => Replications >= plan.LeastReplications && (plan.Precision is not { } wanted || Reached is { } reached && reached <= wanted);

    internal void Add(RunResponse[] replication)
    {
        _figures.Add([.. replication.Select(run => run.Figures)]);
        for (var arm = 0; arm < _tallies.Length; arm++) _tallies[arm].Add(replication[arm]);
    }

    internal SweepFigures Build(bool isComplete)
    {
        var series = Series();
        var effects = new Effects(points, series, Replications, plan.Confidence);
        var scenario = points[0].Arms[0].Scenario;
        var of = design switch
        {
            Design.Factorial => effects.Factorial(),
            Design.OneAtATime => effects.OneAtATime(),
            Design.LatinHypercube => effects.Linear(),
            _ => throw new ArgumentOutOfRangeException(nameof(design)),
        };
        return new SweepFigures(
            scenario.Id, scenario.Title, response, design, varied, [.. points[0].Arms.Skip(1).Select(a => a.Scenario.Policy ?? "")], plan.Seed, Replications, _tallies[0].SimulatedDays, plan.Confidence,
            isComplete, [.. points.Select(Point)], [.. of.OrderByDescending(e => Size(e.Changes))],
            design == Design.Factorial ? [.. effects.Interactions().OrderByDescending(i => Size(i.Changes))] : [],
            design == Design.LatinHypercube ? effects.Explained() : [], Notes(isComplete));
    }

    private PointFigures Point(SweepPoint point, int index) => new(
        point.Settings, [.. Statistics.Select(s => Mean(Values(index, 0, s)))], Pair(Values(0, 0), Values(index, 0)),
        [.. Enumerable.Range(1, _arms - 1).Select(arm => Pair(Values(index, 0), Values(index, arm)))], _tallies[index * _arms].Busiest(),
        [.. Enumerable.Range(index * _arms, _arms).Select(arm => _tallies[arm].Fingerprints)]);

    private Estimate? Mean(double?[] values) => values.Contains(null) ? null : Intervals.Mean([.. values.Select(v => v!.Value)], plan.Confidence);

    private PairedFigure? Pair(double?[] before, double?[] after) => PairedIntervals.Of(before, after, plan.Confidence, 1);

    private double?[] Values(int point, int arm, Statistic? statistic = null) => [.. _figures.Select(r => r[point * _arms + arm][(int)(statistic ?? response.Statistic)])];

    // What effects are about: the response, then how much each policy changes it; by point and replication.
    private double?[][][] Series() =>
    [
        .. Enumerable.Range(0, _arms).Select(arm => Enumerable.Range(0, points.Count)
            .Select(point => Values(point, arm).Zip(Values(point, 0), (under, before) => arm == 0 ? under : under - before).ToArray()).ToArray()),
    ];

    private static double Size(IReadOnlyList<Estimate?> changes) => changes.Max(change => Math.Abs(change?.Value ?? 0));

    private double? Reached
    {
        get
        {
            if (Mean(Values(0, 0)) is not { Value: > 0 and var scale }) return null;
            double? widest = 0;
            for (var point = 0; point < points.Count; point++)
                for (var arm = _arms == 1 ? 0 : 1; arm < _arms; arm++)
                {
                    var half = arm == 0 ? Mean(Values(point, 0))?.HalfWidth : Pair(Values(point, 0), Values(point, arm))?.HalfWidth;
                    if (half is null) return null;
                    widest = Math.Max(widest.Value, half.Value / scale);
                }
            return widest;
        }
    }

    private List<string> Notes(bool isComplete)
    {
        var notes = new List<string>();
        if (!isComplete) notes.Add(string.Create(CultureInfo.InvariantCulture, $"Stopped early: the figures hold {Replications} replications."));
        if (plan.Precision is { } wanted && !IsDone)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The wanted precision ({wanted * 100:0.###} % of the first point's response) was not reached in {Replications} replications."));
        if (Replications == 1) notes.Add("One replication: there are no confidence intervals.");
        if (Enumerable.Range(0, points.Count * _arms).Any(arm => _figures.Any(r => r[arm][(int)response.Statistic] is null)))
            notes.Add("A dash: not every replication has the figure there; too many requests were still open at its end, or there were none.");
        if (Replications > 1) notes.Add("Every interval holds by itself; of many, some miss.");
        return notes;
    }
}
