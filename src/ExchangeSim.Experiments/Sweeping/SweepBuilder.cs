using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Replications of every point, added in order → the figures of a sweep. Not safe for several threads.</summary>
internal sealed class SweepBuilder(Design design, IReadOnlyList<string> varied, IReadOnlyList<SweepPoint> points, Metric response, SweepPlan plan)
{
    private static readonly Statistic[] Statistics = Enum.GetValues<Statistic>();

    private readonly ResponseFigures[] _figures = FiguresOf(points, response);
    private readonly ArmTally[] _tallies = [.. points.SelectMany(point => point.Arms).Select(arm => new ArmTally(arm))];
    private readonly int _arms = points[0].Arms.Count;

    internal int Replications { get; private set; }

    /// <summary>Whether no more replications are wanted.</summary>
    internal bool IsDone => Replications >= plan.LeastReplications && (plan.Precision is not { } wanted || Reached is { } reached && reached <= wanted);

    internal void Add(RunResponse[] replication)
    {
        Replications++;
        for (var arm = 0; arm < _tallies.Length; arm++)
        {
            _figures[arm].Add(replication[arm].Sums);
            _tallies[arm].Add(replication[arm]);
        }
    }

    internal SweepFigures Build(bool isComplete)
    {
        var series = Series();
        var effects = new Effects(points, series, plan.Confidence);
        var scenario = points[0].Arms[0].Scenario;
        var of = design switch
        {
            Design.Factorial => effects.Factorial(),
            Design.OneAtATime => effects.OneAtATime(),
            Design.LatinHypercube => effects.Linear(),
            _ => throw new ArgumentOutOfRangeException(nameof(design)),
        };
        return new SweepFigures(
            scenario.Id, scenario.Title, response, design, varied, [.. points[0].Arms.Skip(1).Select(a => a.Scenario.Policy ?? "")], plan.Seed, Replications,
                _tallies[0].SimulatedDays, plan.Confidence,
            isComplete, [.. points.Select(Point)], [.. of.OrderByDescending(e => Size(e.Changes))],
            design == Design.Factorial ? [.. effects.Interactions().OrderByDescending(i => Size(i.Changes))] : [],
            design == Design.LatinHypercube ? effects.Explained() : [], Notes(isComplete));
    }

    // The first point as it stands decides how long an answer is waited for.
    private static ResponseFigures[] FiguresOf(IReadOnlyList<SweepPoint> points, Metric response)
    {
        var scenarios = points.SelectMany(point => point.Arms).Select(arm => arm.Scenario).ToList();
        var horizons = new HorizonTable(scenarios);
        return [.. scenarios.Select(scenario => new ResponseFigures(scenario, response, horizons))];
    }

    private PointFigures Point(SweepPoint point, int index) => new(
        point.Settings, [.. Statistics.Select(statistic => Of(index, 0).Estimate(statistic, plan.Confidence))], Pair(Of(0, 0), Of(index, 0)),
        [.. Enumerable.Range(1, _arms - 1).Select(arm => Pair(Of(index, 0), Of(index, arm)))], _tallies[index * _arms].Busiest(),
        [.. Enumerable.Range(index * _arms, _arms).Select(arm => _tallies[arm].Fingerprints)]);

    private PairedFigure? Pair(ResponseFigures before, ResponseFigures after) =>
        PairedIntervals.Of(before.Response, after.Response, plan.Confidence, 1) is { } pair
        ? pair with { BaselineRestrictedTo = before.RestrictedTo(response.Statistic), PolicyRestrictedTo = after.RestrictedTo(response.Statistic) }
        : null;

    private ResponseFigures Of(int point, int arm) => _figures[point * _arms + arm];

    // What effects are about: the response, then how much each policy changes it; by point.
    private JackknifedFigure[][] Series() =>
    [
        .. Enumerable.Range(0, _arms).Select(arm => Enumerable.Range(0, points.Count)
            .Select(point => arm == 0 ? Response(point, 0) : Response(point, arm).Less(Response(point, 0))).ToArray()),
    ];

    private JackknifedFigure Response(int point, int arm) => Of(point, arm).Response;

    private static double Size(IReadOnlyList<Estimate?> changes) => changes.Max(change => Math.Abs(change?.Value ?? 0));

    private double? Reached
    {
        get
        {
            if (Response(0, 0).Whole is not (> 0 and var scale)) return null;
            double? widest = 0;
            for (var point = 0; point < points.Count; point++)
                for (var arm = _arms == 1 ? 0 : 1; arm < _arms; arm++)
                {
                    var half = (arm == 0 ? Response(point, 0) : Response(point, arm).Less(Response(point, 0))).HalfWidth(plan.Confidence);
                    if (half is null) return null;
                    widest = Math.Max(widest.Value, half.Value / scale);
                }
            return widest;
        }
    }

    private List<Note> Notes(bool isComplete)
    {
        var notes = new List<Note>();
        var replications = Replications.ToString(CultureInfo.InvariantCulture);
        if (!isComplete) notes.Add(new(NoteForms.ComparisonStopped, replications));
        if (plan.Precision is { } wanted && !IsDone)
            notes.Add(new(NoteForms.PointsNotPrecise, (wanted * 100).ToString("0.###", CultureInfo.InvariantCulture), replications));
        if (Replications == 1) notes.Add(new(NoteForms.NoIntervals));
        if (_figures.Any(arm => arm.Response is var figure && (figure.Whole is null || (Replications > 1 && !figure.IsStable))))
            notes.Add(new(NoteForms.Dash));
        if (_figures.Any(arm => arm.RestrictedTo(Statistic.Mean) is not null))
            notes.Add(new(NoteForms.OpenAtPoints));
        if (Replications > 1) notes.Add(new(NoteForms.EachByItself));
        notes.AddRange(ObservedPeriod.Notes(points[0].Arms[0].Scenario, [response]));
        return notes;
    }
}
