using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Application.Sweeps;

/// <summary>The points of a sweep: a scenario file read again with each combination of values, as it stands and under each policy.</summary>
internal sealed class SweepPoints
{
    /// <summary>Points at most: each is compiled, and stays in memory.</summary>
    public const int Most = 5000;

    private readonly IReadOnlyList<Variation> _varied;
    private readonly ScenarioValues[] _values;
    private readonly SimulationSession _session;

    /// <summary>Makes sure that the figures are there, and that something changes them.</summary>
    /// <param name="texts">Where the scenario was read from, without a problem.</param>
    /// <param name="file">The scenario's file.</param>
    /// <param name="policies">What is run at each point, by policy; null: as it stands.</param>
    /// <param name="varied">What is varied.</param>
    /// <param name="session">Where they are run.</param>
    /// <exception cref="InvalidRequestException">A figure is not there, or does not take a value.</exception>
    public SweepPoints(ScenarioTexts texts, string file, IReadOnlyList<string?> policies, IReadOnlyList<Variation> varied, SimulationSession session)
    {
        (_varied, _session) = (varied, session);
        _values = [.. policies.Select(policy => texts.Values(file, policy))];
        foreach (var one in varied)
        {
            IReadOnlyList<Level> levels = one.Levels.Count > 0 ? one.Levels : [one.At(0).Level, one.At(0.999).Level];
            var changes = levels.Sum(level => ChangesOf(one, level).Sum(c => c.Count));
            if (changes == 0) throw new InvalidRequestException($"{one.Path} changes nothing " +
                $"here{(one.Path.StartsWith("policies.", StringComparison.Ordinal) ? "; name that policy with --policy" : "")}");
        }
        if (varied.GroupBy(v => v.Path).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new InvalidRequestException($"{twice.Key} is varied twice");
    }

    /// <summary>Every value of each figure with every value of the others.</summary>
    public IReadOnlyList<SweepPoint> Factorial()
    {
        if (_varied.FirstOrDefault(v => v.Levels.Count == 0) is { } endless)
            throw new InvalidRequestException($"{endless.Path}: say the step, as in from..to by step, or use --design lhs");
        Check(_varied.Aggregate(1L, (product, v) => Math.Min(product * v.Levels.Count, int.MaxValue)));
        return [.. Designs.Factorial([.. _varied.Select(v => v.Levels.Count)])
            .Select(point => Point([.. point.Select((level, i) => (_varied[i].Levels[level], (double?)_varied[i].PositionOf(level)))]))];
    }

    /// <summary>First everything as it stands, then one figure at a time.</summary>
    public IReadOnlyList<SweepPoint> OneAtATime()
    {
        if (_varied.FirstOrDefault(v => v.Levels.Count == 0) is { } endless)
            throw new InvalidRequestException($"{endless.Path}: say the step, as in from..to by step, or use --design lhs");
        var changing = _varied.Select(v => v.Levels.Where(level => !Stands(v, level)).ToList()).ToList();
        Check(1 + changing.Sum(levels => levels.Count));
        return [.. Designs.OneAtATime([.. changing.Select(levels => levels.Count)])
            .Select(point => Point([.. point.Select((level, i) => level is { } l ? (changing[i][l], null) : ((Level?)null, (double?)null))]))];
    }

    /// <summary>A Latin hypercube.</summary>
    public IReadOnlyList<SweepPoint> LatinHypercube(int points, ulong seed)
    {
        Check(points);
        return [.. Designs.LatinHypercube(_varied.Count, points, seed).Select(shares => Point([.. shares.Select((share, i) => ((Level?, double?))_varied[i].At(share))]))];
    }

    /// <summary>What is run with one value of the first figure, as it stands or under the only policy.</summary>
    public Arm ArmOf(Level level) => Read(0, ChangesOf(_varied[0], level)[0], $"{_varied[0].Path}={level.Text}");

    /// <summary>The scenario with one value of the first figure, under the first policy; null: it cannot be run so.</summary>
    public Scenario? ScenarioAt(Level? level) => _values[0].With(level is null ? [] : ChangesOf(_varied[0], level)[0]).Scenario;

    private static void Check(long points)
    {
        if (points > Most) throw new InvalidRequestException($"these are more than {Most} points; take fewer values, --design one-at-a-time, or --design lhs --points N");
    }

    private SweepPoint Point(IReadOnlyList<(Level? Level, double? Position)> chosen)
    {
        var settings = chosen.Select((c, i) => new Setting(c.Level?.Text, c.Position, c.Level is null || Stands(_varied[i], c.Level))).ToList();
        var words = string.Join(", ", chosen.Select((c, i) => c.Level is null ? null : $"{_varied[i].Path}={c.Level.Text}").OfType<string>());
        var changes = ChangesOf([.. chosen.Select((c, i) => (_varied[i].Path, c.Level)).Where(c => c.Level is not null).Select(c => (c.Path, c.Level!))]);
        return new SweepPoint(settings, [.. _values.Select((_, arm) => Read(arm, changes[arm], words))]);
    }

    private bool Stands(Variation varied, Level level) => ChangesOf(varied, level).All(changes => changes.Count == 0);

    private IReadOnlyList<Change>[] ChangesOf(Variation varied, Level level) => ChangesOf([(varied.Path, level)]);

    // What only a policy brings is not in the scenario without it; so what is not there is left out, as long as it is under one of them.
    private IReadOnlyList<Change>[] ChangesOf(IReadOnlyList<(string Path, Level Level)> figures)
    {
        foreach (var figure in figures)
            if (_values.Select(values => values.Of([figure]).Fault).ToList() is var faults && faults.All(fault => fault is not null))
                throw new InvalidRequestException($"{faults[0]}");
        return [.. _values.Select(values =>
        {
            var (changes, fault) = values.Of([.. figures.Where(figure => values.Of([figure]).Fault is null)]);
            return fault is null ? changes : throw new InvalidRequestException($"{fault}");
        })];
    }

    private Arm Read(int arm, IReadOnlyList<Change> changes, string words)
    {
        var read = _values[arm].With(changes);
        if (read.Scenario is null) throw new InvalidScenarioException(read.Problems, $"the scenario cannot be run with {words}:");
        if (read.Scenario.WarmUpOrigin == WarmUpOrigin.ToBeFound) throw new InvalidRequestException($"the scenario cannot be run with {words}: write a length for its warm-up");
        return new Arm(read.Scenario, _session.For(read.Scenario, changes));
    }
}
