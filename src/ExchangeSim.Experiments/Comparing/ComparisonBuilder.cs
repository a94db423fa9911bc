using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Replications under every policy, added in order → the figures of a comparison. Not safe for several threads.</summary>
internal sealed class ComparisonBuilder(IReadOnlyList<Arm> arms, ComparisonPlan plan)
{
    // Of a replication its figures stay; the rest is added up, so memory hardly grows with replications.
    private readonly List<IReadOnlyDictionary<string, GroupFigures>[]> _figures = [];
    private readonly ArmTotals[] _totals = [.. arms.Select(arm => new ArmTotals(arm.Scenario))];
    private readonly ArmCurves[] _curves = [.. arms.Select(_ => new ArmCurves())];
    private readonly PairedShifts[] _shifts = [.. arms.Select(arm => new PairedShifts(arms[0].Scenario, arm.Scenario))];
    private readonly DeskLoads[] _loads = [.. arms.Select(arm => new DeskLoads(arm.Scenario))];
    private readonly PairFlows[] _flows = [.. arms.Select(arm => new PairFlows(arms[0].Scenario, arm.Scenario))];
    private SlowRequest[] _slowest = [];
    private readonly RequestPairs[] _pairs = new RequestPairs[arms.Count];
    private readonly List<string>[] _fingerprints = [.. arms.Select(_ => new List<string>())];
    private Int128 _simulated;
    private bool _isSample;

    internal int Replications => _figures.Count;

    /// <summary>Whether every headline difference is known as precisely as was wanted.</summary>
    internal bool IsPrecise => Replications > 0 && ReachedPrecision is { } reached && reached <= plan.Precision;

    internal void Add(ReplicationOutcome replication)
    {
        _slowest = [.. _slowest.Concat(replication.Arms[0].Slowest.Select(slow => slow with { Replication = Replications }))
            .OrderByDescending(slow => slow.LatencyHours).ThenBy(slow => slow.Key).ThenBy(slow => slow.Replication).Take(FiguresCollector.DefaultSlowest)];
        _figures.Add([.. replication.Arms.Select((arm, i) => _curves[i].Take(arm.Groups))]);
        _simulated += replication.Arms[0].Result.EndedAt;
        _isSample |= replication.Arms.Any(arm => !arm.IsWhole);
        for (var i = 0; i < arms.Count; i++)
        {
            _totals[i].Add(replication.Arms[i].Result);
            _shifts[i].Add(replication.Arms[0].Result, replication.Arms[i].Result);
            _loads[i].Add(replication.Arms[i].Result.Periods);
            _flows[i].Add(replication.Arms[0].Flows, replication.Arms[i].Flows);
            _pairs[i] += replication.Pairs[i];
            _fingerprints[i].Add(replication.Arms[i].Result.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The figures of what was added.</summary>
    /// <param name="isComplete">False if it was stopped.</param>
    internal ComparisonFigures Build(bool isComplete)
    {
        var policies = arms.Select(Policy).ToArray();
        var baseline = arms[0].Scenario;
        return new ComparisonFigures(
            baseline.Id, baseline.Title, plan.Seed, Replications, SimulatedDays, plan.Confidence, plan.Precision, ReachedPrecision,
            IsPrecise, isComplete, baseline.Currency, Placed(policies), Notes(policies, isComplete))
        {
            WarmUp = WarmUpFigures.Of(baseline), Slowest = _slowest,
        };
    }

    private double? ReachedPrecision
    {
        get
        {
            var headlines = Enumerable.Range(1, arms.Count - 1).Select(i => Figure(i, ArmOutcome.All, g => g.MeanHours)).ToList();
            if (headlines.Contains(null) || headlines.Any(h => h is { SimultaneousHalfWidth: null } or { Baseline: <= 0 })) return null;
            return headlines.Max(h => h!.SimultaneousHalfWidth!.Value / h.Baseline);
        }
    }

    private double SimulatedDays => Hours.Of((double)_simulated / Replications) / 24;

    private PolicyFigures Policy(Arm arm, int index)
    {
        var difference = _totals[index].Total - _totals[0].Total;
        return new PolicyFigures(
            arm.Scenario.Policy, arm.Says, Groups(index), _pairs[index], _totals[index].Total, difference,
            Why(index), _totals[index].Binding(), Cost(arm, difference), 0, null, null)
        {
            WhyIntervals = new WhyIntervals(piece => _shifts[index].HalfWidth(piece, plan.Confidence)),
            Curves = _curves[index].Build(arm.Scenario), Fingerprints = _fingerprints[index], PartMilliseconds = _totals[index].Parts,
            Desks = Desks(index), Flows = _flows[index].Build(plan.Confidence),
        };
    }

    private DeskCourse[] Desks(int arm) =>
        [.. _totals.Select(totals => totals.Binding()).OfType<BindingDesk>().Select(binding => (binding.Agency, binding.Desk)).Distinct()
            .Select(place => new DeskCourse(place.Agency, place.Desk, _loads[arm].Of(place.Agency, place.Desk)))];

    private TimeShift[] Why(int arm) =>
        [.. _totals[arm].Less(_totals[0]).Select(shift => shift with { HalfWidthMilliseconds = _shifts[arm].HalfWidth(new WhyPiece(shift.Agency, shift.Desk ?? "", shift.Part), plan.Confidence) })];

    private GroupComparison[] Groups(int arm)
    {
        var procedures = arms[0].Scenario.Procedures.Concat(arms[arm].Scenario.Procedures).Select(p => p.Id).Distinct();
        return [.. procedures.Prepend(ArmOutcome.All).Where(id => _figures.Any(r => r[0].ContainsKey(id) || r[arm].ContainsKey(id)))
            .Select(id => new GroupComparison(
                id.Length == 0 ? null : id, Figure(arm, id, g => g.Sent), Figure(arm, id, g => g.MeanHours), Figure(arm, id, g => g.MedianHours),
                Figure(arm, id, g => g.P90Hours), Figure(arm, id, g => g.WithinLimit), Figure(arm, id, g => g.Answered), Figure(arm, id, g => g.Open)))];
    }

    private PairedFigure? Figure(int arm, string group, Func<GroupFigures, double?> figure) =>
        PairedIntervals.Of(Figures(0, group, figure), Figures(arm, group, figure), plan.Confidence, arms.Count - 1);

    private double?[] Figures(int arm, string group, Func<GroupFigures, double?> figure) =>
        [.. _figures.Select(r => r[arm].TryGetValue(group, out var figures) ? figure(figures) : null)];

    private PolicyCost Cost(Arm arm, long difference)
    {
        var counted = (SimulatedDays - arms[0].Scenario.WarmUp.TotalDays) / 365 * Replications;
        var saved = difference == 0 ? 0 : -Hours.Of(difference) / 24 / counted; // where nothing happens no time may pass
        var (before, after) = (YearlyCost.Of(arms[0].Scenario), YearlyCost.Of(arm.Scenario));
        var more = after - before;
        return new PolicyCost(after, more, saved, more > 0 && saved > 0 ? more / saved : null);
    }

    private PolicyFigures[] Placed(PolicyFigures[] policies)
    {
        if (policies.Any(p => p.All.MeanHours is null)) return policies;
        double Latency(PolicyFigures policy) => policy.All.MeanHours!.Policy;
        var chances = Replications < 2 ? null
            : Ranking.ProbabilityBest([.. arms.Select((_, i) => Figures(i, ArmOutcome.All, g => g.MeanHours).Select(x => x!.Value).ToArray())], plan.Seed);
        var frontier = policies.Any(p => p.Cost.Yearly is null) ? null
            : YearlyCost.Frontier([.. policies.Select(p => (p.Cost.Yearly!.Value, Latency(p)))]);
        return [.. policies.Select((policy, i) => policy with
        {
            Rank = 1 + policies.Count(other => Latency(other) < Latency(policy)), ProbabilityBest = chances?[i], OnFrontier = frontier?[i],
        })];
    }

    private List<string> Notes(PolicyFigures[] policies, bool isComplete)
    {
        var notes = new List<string>();
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{plan.Precision * 100:0.###} % of the baseline's mean latency");
        if (!IsPrecise && Replications >= plan.MostReplications)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The wanted precision ({wanted}) was not reached in {Replications} replications, the most that were allowed{Reached}."));
        if (!isComplete) notes.Add(string.Create(CultureInfo.InvariantCulture, $"Stopped early: the figures hold {Replications} replications."));
        if (Replications == 1) notes.Add("One replication: there are no confidence intervals.");
        if (policies.Any(p => p.All.Open is { Policy: > 0 }))
            notes.Add("Some requests are still open at the end. Means take them into account (Kaplan–Meier, restricted to the longest time observed); the total time counts them as old as they are then.");
        if (_isSample) notes.Add("There are very many requests: of those followed from one policy to the other only a random sample was kept.");
        if (Replications is > 1 and < 10) notes.Add("The probability of being best is drawn from few replications and is surer of itself than it should be.");
        if (policies.Any(p => p.Cost.Yearly is not null)) notes.Add("Costs are those of officers and channels that carry one in the scenario; training, forms and terminals carry none unless it says so.");
        return notes;
    }

    private string Reached => ReachedPrecision is { } reached ? string.Create(CultureInfo.InvariantCulture, $"; reached: {reached * 100:0.##} %") : "";
}
