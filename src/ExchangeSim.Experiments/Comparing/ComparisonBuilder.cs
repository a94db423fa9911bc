using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Replications under every policy, added in order → the figures of a comparison. Not safe for several threads.</summary>
internal sealed class ComparisonBuilder(IReadOnlyList<Arm> arms, ComparisonPlan plan)
{
    private readonly ArmFigures[] _figures = [.. arms.Select(arm => new ArmFigures(arm.Scenario))];
    private readonly ArmTotals[] _totals = [.. arms.Select(arm => new ArmTotals(arm.Scenario))];
    private readonly PairedShifts[] _shifts = [.. arms.Select(arm => new PairedShifts(arms[0].Scenario, arm.Scenario))];
    private readonly DeskLoads[] _loads = [.. arms.Select(arm => new DeskLoads(arm.Scenario))];
    private readonly PairFlows[] _flows = [.. arms.Select(arm => new PairFlows(arms[0].Scenario, arm.Scenario))];
    private SlowRequest[] _slowest = [];
    private readonly RequestPairs[] _pairs = new RequestPairs[arms.Count];
    private readonly List<string>[] _fingerprints = [.. arms.Select(_ => new List<string>())];
    private Int128 _simulated;
    private bool _isSample;

    internal int Replications { get; private set; }

    /// <summary>Whether every headline difference is known as precisely as was wanted.</summary>
    internal bool IsPrecise => Replications > 0 && ReachedPrecision is { } reached && reached <= plan.Precision;

    internal void Add(ReplicationOutcome replication)
    {
        _slowest = [.. _slowest.Concat(replication.Arms[0].Slowest.Select(slow => slow with { Replication = Replications }))
            .OrderByDescending(slow => slow.LatencyHours).ThenBy(slow => slow.Key).ThenBy(slow => slow.Replication).Take(FiguresCollector.DefaultSlowest)];
        _simulated += replication.Arms[0].Result.EndedAt;
        _isSample |= replication.Arms.Any(arm => !arm.IsWhole);
        Replications++;
        for (var i = 0; i < arms.Count; i++)
        {
            _figures[i].Add(ArmSums.Of(arms[i].Scenario, replication.Arms[i].Sums));
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
            var headlines = Enumerable.Range(1, arms.Count - 1).Select(i => Figure(i, ArmFigures.All, g => g.MeanHours)).ToList();
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
            Curves = _figures[index].Curves(), Fingerprints = _fingerprints[index], PartMilliseconds = _totals[index].Parts,
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
        return [.. procedures.Prepend(ArmFigures.All).Where(id => _figures[0].Of(id) is not null || _figures[arm].Of(id) is not null)
            .Select(id => new GroupComparison(
                id.Length == 0 ? null : id, Figure(arm, id, g => g.Sent), Mean(arm, id), Figure(arm, id, g => g.MedianHours),
                Figure(arm, id, g => g.P90Hours), Figure(arm, id, g => g.WithinLimit), Figure(arm, id, g => g.Answered), Figure(arm, id, g => g.Open)))];
    }

    private PairedFigure? Mean(int arm, string group) => Figure(arm, group, g => g.MeanHours) is { } mean
        ? mean with { BaselineRestrictedTo = _figures[0].Of(group)!.RestrictedTo, PolicyRestrictedTo = _figures[arm].Of(group)!.RestrictedTo }
        : null;

    private PairedFigure? Figure(int arm, string group, Func<GroupFigures, JackknifedFigure> figure) =>
        _figures[0].Of(group) is { } before && _figures[arm].Of(group) is { } after ? PairedIntervals.Of(figure(before), figure(after), plan.Confidence, arms.Count - 1) : null;

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
        var chances = Replications < 2 ? null : Ranking.ProbabilityBest([.. _figures.Select(arm => arm.Of(ArmFigures.All)!.MeanHours.Contributions()!)], plan.Seed);
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
            notes.Add("Some requests are still open at the end. Means take them into account (Kaplan–Meier) and are restricted "
                + "where the end of some times is unknown: they are means of the smaller of each time and the bound that is named beside them. "
                + "In groups of more than 4,096 closed or open requests such means are known to 0.1 %. The total time counts open requests as old as they are then.");
        if (_isSample) notes.Add("There are very many requests: of those followed from one policy to the other only a random sample was kept.");
        if (Replications is > 1 and < 10) notes.Add("The probability of being best is drawn from few replications and is surer of itself than it should be.");
        if (policies.Any(p => p.Cost.Yearly is not null)) notes.Add("Costs are those of officers and channels that carry one in the scenario; training, forms and terminals carry none unless it says so.");
        return notes;
    }

    private string Reached => ReachedPrecision is { } reached ? string.Create(CultureInfo.InvariantCulture, $"; reached: {reached * 100:0.##} %") : "";
}
