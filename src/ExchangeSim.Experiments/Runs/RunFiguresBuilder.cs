using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Periods;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Experiments.Runs;

/// <summary>Replications → the figures of a run. Replications may be added in any order; the figures are the same.</summary>
/// <remarks>Safe for several threads. A replication's sums belong to the builder once it is added. They are kept for each replication, or block of neighbours where there are
/// many, so that intervals can be made from them.</remarks>
public sealed class RunFiguresBuilder(Scenario scenario, ulong seed, int slowest = FiguresCollector.DefaultSlowest)
{
    private readonly Lock _lock = new();
    private readonly PooledGroups _groups = new(scenario);
    private readonly PooledPeriods _periods = new(scenario);
    private readonly SlowestRequests _slowest = new(slowest);
    private readonly long[] _outcomes = new long[Enum.GetValues<Outcome>().Length];
    private readonly long[] _refusals = new long[FiguresCollector.FirstSteps(scenario)[^1]];
    private readonly SortedDictionary<(int Agency, int Desk, int Procedure, int Step, LatencyPart Part), Int128> _charges = [];
    private readonly DeskLoads _loads = new(scenario);
    private readonly SortedDictionary<int, ReplicationSummary> _replications = [];
    private long _unsent;

    /// <summary>Replications added so far.</summary>
    public int Replications
    {
        get { lock (_lock) return _replications.Count; }
    }

    /// <summary>Adds a replication that has ended, or was stopped.</summary>
    /// <param name="replication">Its number, from 0; each once.</param>
    /// <param name="collected">What was collected while it ran.</param>
    /// <param name="result">How it ended.</param>
    public void Add(int replication, FiguresCollector collected, RunResult result)
    {
        lock (_lock)
        {
            _replications.Add(replication, new ReplicationSummary(result.Fingerprint, result.EndedAt, result.Events, result.Windows, result.Desks, result.IsComplete)
            {
                Stock = result.Stock,
            });
            if (!result.IsComplete)
            {
                collected.Groups.DropLimits();
                collected.Periods.DropLimits();
            }
            _groups.Add(replication, collected.Groups);
            _periods.Add(replication, collected.Periods);
            _loads.Add(result.Periods);
            foreach (var (request, _) in collected.Slowest.Requests) _slowest.Add(request, replication);
            for (var i = 0; i < _outcomes.Length; i++) _outcomes[i] += collected.Outcomes[i];
            for (var i = 0; i < _refusals.Length; i++) _refusals[i] += collected.Refusals[i];
            _unsent += collected.Unsent;
            foreach (var charge in result.Charges)
            {
                var place = (charge.Agency, charge.Desk, charge.Procedure, charge.Step, charge.Part);
                _charges[place] = _charges.GetValueOrDefault(place) + charge.Milliseconds;
            }
        }
    }

    /// <summary>The figures of what was added.</summary>
    /// <param name="wanted">Replications that were wanted; if fewer were added, or one of them was stopped, the figures are not complete.</param>
    public RunFigures Build(int wanted)
    {
        lock (_lock)
        {
            var replications = _replications.Values.ToArray();
            var isComplete = replications.Length >= wanted && replications.All(replication => replication.IsComplete);
            var days = replications.Length == 0 ? 0 : replications.Average(replication => Hours.Of(replication.EndedAt) / 24);
            return new RunFigures(
                scenario.Id, scenario.Title, scenario.Policy, seed, replications.Length, Fingerprint(replications), Counts(), _groups.Rows(seed),
                DeskRows.Of(scenario, replications, _loads), Refusals(), Charges(),
                    _slowest.Requests.Select(slow => SlowRequests.Of(scenario, slow.Request, slow.Replication)).ToArray(), isComplete, days,
                replications.Sum(replication => replication.Events), replications.Sum(replication => replication.Windows), Notes(wanted, isComplete))
            {
                WarmUp = WarmUpFigures.Of(scenario),
                Curves = _groups.Curves(),
                Assumptions = _groups.Weights(seed),
                Outcomes = _groups.Outcomes(),
                Endings = _groups.Endings(),
                Calendar = _periods.Rows(replications.Length == 0 ? 0 : replications.Max(replication => replication.EndedAt)),
                OpenAtStart = StockRows.Of(scenario, replications),
                Finished = isComplete ? null : [.. _replications.Where(replication => replication.Value.IsComplete).Select(replication => replication.Key + 1)],
                Fingerprints = [.. replications.Select(replication => replication.Fingerprint.ToString("x16", CultureInfo.InvariantCulture))],
            };
        }
    }

    /// <summary>One replication: its own fingerprint. Several: a hash of theirs in order (FNV-1a over their bytes, least significant first).</summary>
    private static string Fingerprint(ReplicationSummary[] replications)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var replication in replications)
            for (var shift = 0; shift < 64; shift += 8) hash = (hash ^ ((replication.Fingerprint >> shift) & 0xFF)) * 0x100000001B3UL;
        return (replications.Length == 1 ? replications[0].Fingerprint : hash).ToString("x16", CultureInfo.InvariantCulture);
    }

    private RequestCounts Counts() => new(
        _outcomes.Sum(), _outcomes[(int)Outcome.Answered], _outcomes[(int)Outcome.PartlyAnswered], _outcomes[(int)Outcome.Refused],
        _outcomes[(int)Outcome.Withdrawn], _outcomes[(int)Outcome.Lapsed], _outcomes[(int)Outcome.Open], _unsent);

    private RefusalRow[] Refusals() =>
        scenario.Procedures
            .SelectMany(procedure => procedure.Steps.Select(step => (Procedure: procedure.Id, (step as CloseStep)?.Ground)))
            .Zip(_refusals, (step, count) => (step.Procedure, step.Ground, Count: count))
            .Where(row => row.Count > 0)
            .GroupBy(row => (row.Procedure, row.Ground), (of, rows) => new RefusalRow(of.Procedure, of.Ground ?? "", rows.Sum(row => row.Count)))
            .ToArray();

    private ChargeRow[] Charges() => _charges.Where(charge => charge.Value > 0).Select(charge =>
    {
        var agency = scenario.Agencies[charge.Key.Agency];
        var procedure = scenario.Procedures[charge.Key.Procedure];
        var desk = charge.Key.Desk < 0 ? null : agency.Desks[charge.Key.Desk].Id;
        return new ChargeRow(agency.Id, desk, procedure.Id, procedure.Steps[charge.Key.Step].Id, charge.Key.Part, Hours.Of((double)charge.Value));
    }).ToArray();

    private List<Note> Notes(int wanted, bool isComplete)
    {
        var notes = new List<Note>();
        var open = _outcomes[(int)Outcome.Open];
        var cut = scenario.Procedures.Select(procedure => (procedure.Id, Horizon: Horizon.Of(scenario, procedure))).Where(of => of.Horizon.IsCut).ToList();
        if (cut.Count > 0)
            notes.Add(new Note(NoteForms.Cut, cut.Select(of => new Note(NoteForms.CutOf, new ProcedureName(of.Id), Days(of.Horizon.Wanted), Days(of.Horizon.Length))).ToList()));
        if (!isComplete) notes.Add(new Note(NoteForms.Stopped, Invariant($"{_replications.Count}"), Invariant($"{wanted}")));
        if (_replications.Count == 1) notes.Add(new Note(NoteForms.OneReplication));
        var isStopped = _replications.Values.Any(replication => !replication.IsComplete);
        if (isStopped && ProcedureLimits.Of(scenario).Contains(true)) notes.Add(new Note(NoteForms.NoneInTime));
        if (!isStopped && scenario.Procedures.Any(procedure => procedure.Limits.Count > 0)) notes.Add(new Note(NoteForms.InTime));
        if (open > 0)
        {
            notes.Add(new Note(NoteForms.Open, Invariant($"{open}")));
            notes.Add(new Note(NoteForms.Restricted));
            notes.Add(new Note(_groups.HasCoarsePairs ? NoteForms.ExactCoarsePairs : NoteForms.Exact, Invariant($"{SampleResolution.Fine.ExactUpTo}")));
        }
        if (_groups.HasCoarsePairs) notes.Add(new Note(NoteForms.CoarsePairs));
        return notes;
    }

    private static string Days(Duration length) => Invariant($"{length.TotalDays:#,0.#}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
