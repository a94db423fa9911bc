using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The report on a scenario with policies that hold only at times: each set of them that may hold together is looked at by itself.</summary>
internal static class PhasedCheck
{
    // Of more only the first are looked at: each takes as long as a check.
    private const int MostPhases = 32;

    /// <summary>The report: loads and what cannot end as means over the run's time, or where policies react to a figure, as at the start; what no request can do only if none can
    /// under any set.</summary>
    internal static PreflightReport Of(Scenario scenario, Timeline timeline)
    {
        var sets = timeline.Reachable(scenario.Start).Distinct().ToList();
        var looked = sets.Take(MostPhases).ToList();
        var phases = looked.Select(holding => PreflightCheck.OfPhase(timeline.Under(holding))).ToArray();
        var weights = Weights(scenario, timeline, looked);
        return phases[0] with
        {
            DeskLoads = DeskLoads.InOrder(phases.SelectMany((phase, i) => phase.DeskLoads.Select(row => (Row: row, Weight: weights[i])))
                .GroupBy(of => (of.Row.Agency, of.Row.Desk)).Select(desk => Mean([.. desk]))),
            Unfinished = [.. phases.SelectMany((phase, i) => phase.Unfinished.Select(row => (Row: row, Weight: weights[i]))).GroupBy(of => of.Row.Procedure)
                .Select(procedure => Mean([.. procedure]))],
            UnreachedSteps = [.. phases[0].UnreachedSteps.Where(step => phases.All(phase => phase.UnreachedSteps.Any(other => other with { Why = step.Why } == step)))],
            ShortestLatencies = [.. phases.SelectMany(phase => phase.ShortestLatencies).GroupBy(row => row.Procedure)
                .Select(rows => new ShortestLatency(rows.Key, rows.Min(row => row.Hours)))],
            MissedLimits = [.. phases.SelectMany(phase => phase.MissedLimits).GroupBy(Limit).Where(rows => rows.Count() == phases.Length)
                .Select(rows => rows.First() with { Samples = rows.Sum(row => row.Samples), LeastHours = rows.Min(row => row.LeastHours) })],
            DrawnClocks = [.. phases.SelectMany((phase, i) => phase.DrawnClocks.Select(row => (Row: row, Weight: weights[i]))).Where(of => of.Weight > 0)
                .GroupBy(of => (of.Row.Procedure, of.Row.Clock)).Select(clock => Mean([.. clock]))],
            Notes = [.. phases[0].Notes, Note(weights, sets.Count)],
        };
    }

    private static string Note(double[] weights, int sets) => "Policies hold only at times: " + (weights.Count(weight => weight > 0) > 1
        ? "desk loads are means over the run's time; " : "desk loads are those of the start; ") + (sets > MostPhases
        ? FormattableString.Invariant($"of {sets} sets of policies that may hold together the first {MostPhases} are looked at.")
        : "steps are called unreached, and limits missed, only if they are under every set of policies that may hold together.");

    private static (string, string?, Urgency?, string?, double) Limit(MissedLimit row) => (row.Procedure, row.Clock, row.Urgency, row.Instrument, row.LimitHours);

    // The share of the run's time of each set; of the first alone where it is not known before the run.
    private static double[] Weights(Scenario scenario, Timeline timeline, List<uint> sets)
    {
        if (timeline.Policies.Any(times => times.When is not null) || scenario.Length is not { } length) return [1, .. sets.Skip(1).Select(_ => 0.0)];
        var weights = new double[sets.Count];
        foreach (var (holding, share) in timeline.Shares(scenario.Start, length))
            if (sets.IndexOf(holding) is >= 0 and var at) weights[at] += share;
        return weights;
    }

    private static DeskLoad Mean(IReadOnlyList<(DeskLoad Row, double Weight)> desk) => new(
        desk[0].Row.Agency, desk[0].Row.Desk, desk.Sum(of => of.Weight * of.Row.AskedHoursPerWeek), desk.Sum(of => of.Weight * of.Row.OnDutyHoursPerWeek))
    {
        OpenHours = desk[0].Row.OpenHours,
    };

    private static DrawnClock Mean(IReadOnlyList<(DrawnClock Row, double Weight)> clock)
    {
        var started = clock.Sum(of => of.Weight * of.Row.StartedPerWeek);
        double Of(Func<DrawnClock, double> figure) => clock.Sum(of => of.Weight * of.Row.StartedPerWeek * figure(of.Row)) / started;
        return new DrawnClock(clock[0].Row.Procedure, clock[0].Row.Clock, Of(row => row.MeanHours), Of(row => row.NeverShare), Of(row => row.RanOutShare), started);
    }

    private static UnfinishedShare Mean(IReadOnlyList<(UnfinishedShare Row, double Weight)> procedure)
    {
        var share = procedure.Sum(of => of.Weight * of.Row.Share);
        return new UnfinishedShare(
            procedure[0].Row.Procedure, share, procedure.Sum(of => of.Weight * of.Row.TooLongShare),
            share == 0 ? 0 : procedure.Sum(of => of.Weight * of.Row.Share * of.Row.MeanHours) / share);
    }
}
