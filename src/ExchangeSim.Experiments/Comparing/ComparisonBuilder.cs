using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Replications under every policy, added in order → the figures of a comparison. Not safe for several threads.</summary>
internal sealed class ComparisonBuilder
{
    private readonly IReadOnlyList<Arm> _arms;
    private readonly ComparisonPlan _plan;
    private readonly IReadOnlyList<Goal> _goals;
    private readonly IReadOnlyList<string> _procedures;
    private readonly HorizonTable _horizons;
    private readonly ArmFigures[] _figures;
    private readonly GoalJudge _judge;
    private readonly ArmTotals[] _totals;
    private readonly PairedShifts[] _shifts;
    private readonly DeskLoads[] _loads;
    private readonly PairFlows[] _flows;
    private readonly RequestPairs[] _pairs;
    private readonly List<string>[] _fingerprints;
    private SlowRequest[] _slowest = [];
    private Int128 _simulated;
    private bool _isSample;
    private AssumptionDraws? _draws;

    internal ComparisonBuilder(IReadOnlyList<Arm> arms, ComparisonPlan plan)
    {
        (_arms, _plan) = (arms, plan);
        _goals = plan.Goals is [_, ..] ? plan.Goals : arms[0].Scenario.Goals is [_, ..] stated ? stated : [Goal.Usual];
        // Why a policy differs is told of the requests that the goals are about.
        _procedures = _goals.Any(goal => goal.Metric.Procedure is null) ? [] : [.. _goals.Select(goal => goal.Metric.Procedure!).Distinct()];
        Filters = GoalFilters.Of(_goals);
        _horizons = new HorizonTable([.. arms.Select(arm => arm.Scenario)]);
        _figures = [.. arms.Select(arm => new ArmFigures(arm.Scenario, Filters, _horizons))];
        _judge = new GoalJudge(_goals, _figures, plan, Draws);
        _totals = [.. arms.Select(arm => new ArmTotals(arm.Scenario, _procedures))];
        _shifts = [.. arms.Select(arm => new PairedShifts(arms[0].Scenario, arm.Scenario, _procedures))];
        _loads = [.. arms.Select(arm => new DeskLoads(arm.Scenario))];
        _flows = [.. arms.Select(arm => new PairFlows(arms[0].Scenario, arm.Scenario))];
        _pairs = new RequestPairs[arms.Count];
        _fingerprints = [.. arms.Select(_ => new List<string>())];
    }

    /// <summary>Which requests the goals need kept apart.</summary>
    internal IReadOnlyList<RequestSlice> Filters { get; }

    internal int Replications { get; private set; }

    /// <summary>Whether every difference by a goal is known as precisely as was wanted.</summary>
    internal bool IsPrecise => Replications > 0 && _plan.Precision is { } wanted && _judge.Widest() is { } reached && reached.HalfWidth <= wanted;

    internal void Add(ReplicationOutcome replication)
    {
        _slowest = [.. _slowest.Concat(replication.Arms[0].Slowest.Select(slow => slow with { Replication = Replications }))
            .OrderByDescending(slow => slow.LatencyHours).ThenBy(slow => slow.Key).ThenBy(slow => slow.Replication).Take(FiguresCollector.DefaultSlowest)];
        _simulated += replication.Arms[0].Result.EndedAt;
        _isSample |= replication.Arms.Any(arm => !arm.IsWhole);
        Replications++;
        _draws = null;
        for (var i = 0; i < _arms.Count; i++)
        {
            _figures[i].Add(ArmSums.Of(_arms[i].Scenario, Filters, replication.Arms[i].Sums));
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
        var judged = _judge.Judge();
        var unbeaten = _judge.Unbeaten(judged, null);
        var costs = _arms.Select(arm => YearlyCost.Of(arm.Scenario)).ToArray();
        var frontier = costs.Contains(null) || judged[0].Any(goal => goal.Figure?.HalfWidth is null) ? null : _judge.Unbeaten(judged, [.. costs.Select(cost => cost!.Value)]);
        var policies = _arms.Select((arm, i) => Policy(arm, i, judged[i]) with { IsUnbeaten = unbeaten[i], OnFrontier = frontier?[i] }).ToArray();
        var baseline = _arms[0].Scenario;
        var reached = _judge.Widest();
        var figures = new ComparisonFigures(
            baseline.Id, baseline.Title, _plan.Seed, Replications, SimulatedDays, _plan.Confidence, _plan.Precision, reached?.HalfWidth,
            IsPrecise, isComplete, baseline.Currency, policies, [])
        {
            WarmUp = WarmUpFigures.Of(baseline), Slowest = _slowest, Goals = _goals, Horizons = Horizons(), WhyProcedures = _procedures,
            IsReachedInPoints = reached?.IsPoints == true,
            Offer = _plan.Goals.Count == 0 && baseline.Goals.Count == 0 ? GoalOffer.Of(policies, (arm, id, comparisons) =>
                Pair(arm, requests => requests.Group(id) is null ? null : requests.Answers(id).Within(), comparisons)) : null,
        };
        var counted = ObservedPeriod.Notes(baseline, _goals.Select(goal => goal.Metric));
        return figures with { Notes = [.. ComparisonNotes.Of(figures, _plan.MostReplications, _isSample), .. counted] };
    }

    private double SimulatedDays => Hours.Of((double)_simulated / Replications) / 24;

    private ProcedureHorizon[] Horizons() => [.. _arms.SelectMany(arm => arm.Scenario.Procedures).Select(procedure => procedure.Id).Distinct()
        .Where(id => _figures.Any(arm => arm.All.Group(id) is not null)) // what only other procedures ask for has no waits of its own
        .Select(id => (Id: id, Horizon: _horizons.Of(id))).Select(of => new ProcedureHorizon(of.Id, of.Horizon.Length.TotalHours, of.Horizon.Wanted.TotalHours))];

    private PolicyFigures Policy(Arm arm, int index, GoalFigures[] goals)
    {
        var difference = _totals[index].Total - _totals[0].Total;
        return new PolicyFigures(
            arm.Scenario.Policy, arm.Says, Groups(index), _pairs[index], _totals[index].Total, difference,
            Why(index), _totals[index].Binding(), Cost(arm, goals), null)
        {
            Goals = goals, Requests = Sent(index), WhyIntervals = new WhyIntervals(piece => _shifts[index].HalfWidth(piece, _plan.Confidence)),
            Curves = _figures[index].Curves(), Outcomes = _figures[index].Outcomes(), Fingerprints = _fingerprints[index], PartMilliseconds = _totals[index].Parts,
            Desks = Desks(index), Flows = _flows[index].Build(_plan.Confidence),
        };
    }

    private double Sent(int arm) => _procedures.DefaultIfEmpty(PooledRequests.All).Sum(id => _figures[arm].All.Group(id)?.Sent.Whole ?? 0);

    private DeskCourse[] Desks(int arm) =>
        [.. _totals.Select(totals => totals.Binding()).OfType<BindingDesk>().Select(binding => (binding.Agency, binding.Desk)).Distinct()
            .Select(place => new DeskCourse(place.Agency, place.Desk, _loads[arm].Of(place.Agency, place.Desk)))];

    private TimeShift[] Why(int arm) =>
        [.. _totals[arm].Less(_totals[0]).Select(shift => shift with { HalfWidthMilliseconds = _shifts[arm]
            .HalfWidth(new WhyPiece(shift.Agency, shift.Desk ?? "", shift.Part), _plan.Confidence) })];

    private GroupComparison[] Groups(int arm)
    {
        var procedures = _arms[0].Scenario.Procedures.Concat(_arms[arm].Scenario.Procedures).Select(p => p.Id).Distinct();
        return [.. procedures.Prepend(PooledRequests.All).Where(id => id.Length == 0 || _figures[0].All.Group(id) is not null || _figures[arm].All.Group(id) is not null)
            .Select(id => Group(arm, id))];
    }

    private GroupComparison Group(int arm, string id)
    {
        PairedFigure? Figure(Func<PooledGroup, JackknifedFigure> figure) => Pair(arm, requests => requests.Group(id) is { } group ? figure(group) : null, _arms.Count - 1);
        PairedFigure? Answers(Func<PooledAnswers, JackknifedFigure> figure) =>
            Pair(arm, requests => requests.Group(id) is null ? null : figure(requests.Answers(id)), _arms.Count - 1);
        var mean = Figure(g => g.Times.Mean) is { } pair
            ? pair with { BaselineRestrictedTo = _figures[0].All.Group(id)!.Times.RestrictedTo, PolicyRestrictedTo = _figures[arm].All.Group(id)!.Times.RestrictedTo } : null;
        return new GroupComparison(
            id.Length == 0 ? null : id, Figure(g => g.Sent), mean, Figure(g => g.Times.Quantile(0.5)),
            Figure(g => g.Times.Quantile(0.9)), Figure(g => g.WithinLimit), Figure(g => g.Answered), Figure(g => g.Open))
        {
            WaitHours = Answers(a => a.MeanWait), AnsweredWithinHorizonShare = Answers(a => a.Within()), AnsweredWithinLimitShare = Figure(g => g.AnsweredWithinLimit),
            HorizonHours = id.Length > 0 ? _horizons.Of(id).Length.TotalHours : _figures[0].All.Group(id) is null ? null : _figures[0].All.Answers(id).HorizonHours,
        };
    }

    private PairedFigure? Pair(int arm, Func<PooledRequests, JackknifedFigure?> figure, int comparisons) =>
        PairedIntervals.Of(_figures[0].All, _figures[arm].All, figure, _plan.Confidence, comparisons, Draws());

    private AssumptionDraws? Draws() => _draws ??= AssumptionDraws.Of(_arms[0].Scenario.Uncertainty, _plan.Seed, (_figures[0].All.First ?? _figures[0].All).Blocks);

    private PolicyCost Cost(Arm arm, GoalFigures[] goals)
    {
        var (before, after) = (YearlyCost.Of(_arms[0].Scenario), YearlyCost.Of(arm.Scenario));
        var gains = _goals.Zip(goals, (goal, by) => by.Figure is { } figure ? Gain(goal, figure) : null).ToArray();
        var gain = gains[0];
        var more = after - before;
        return new PolicyCost(after, more, gain, more > 0 && gain is { Amount: > 0, IsKnown: true } ? more / gain.Amount : null) { Gains = gains };
    }

    private YearlyGain? Gain(Goal goal, PairedFigure figure)
    {
        var (metric, moreIsBetter) = goal;
        if (metric.Counted is { By: CountedBy.Answered } answered) return Answers(answered, figure, moreIsBetter);
        if (metric.Statistic is not (Statistic.Mean or Statistic.MeanWait or Statistic.ShareAnswered or Statistic.ShareAnsweredWithin)) return null;
        var years = (SimulatedDays - _arms[0].Scenario.WarmUp.TotalDays) / 365; // where nothing happens no time may pass
        if (years <= 0 || _figures[0].RequestsOf(metric).Group(metric.Procedure ?? PooledRequests.All)?.Sent.Whole is not { } sent) return null;
        var each = sent / years / (metric.IsTime ? 24 : 1);
        return new YearlyGain((moreIsBetter ? 1 : -1) * figure.Difference * each, figure.HalfWidth * each, metric.IsTime);
    }

    // Answers of a year, or of as much of a period as a run observes.
    private YearlyGain? Answers(CalendarCount counted, PairedFigure figure, bool moreIsBetter)
    {
        var years = ObservedPeriod.Of(_arms[0].Scenario, counted).Days / 365;
        return years > 0 ? new YearlyGain((moreIsBetter ? 1 : -1) * figure.Difference / years, figure.HalfWidth / years, IsDays: false) : null;
    }
}
