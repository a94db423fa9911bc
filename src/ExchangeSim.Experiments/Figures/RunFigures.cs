namespace ExchangeSim.Experiments.Figures;

/// <summary>The figures of one scenario under one policy and seed. They depend on nothing else: not on threads, not on the host, not on the time of day.</summary>
/// <param name="Scenario">The scenario's file name, without folder and extension, or its title if it has no file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Policy">The policy laid over it, or null.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">Replications in these figures, ≥ 1 unless the run was stopped before the first was over.</param>
/// <param name="Fingerprint">Hash of everything that happened: 16 hexadecimal digits.</param>
/// <param name="Requests">What became of the requests.</param>
/// <param name="Latency">One row for all, then a row per procedure, then a row per pair, each in the scenario's order; groups without a request have none.</param>
/// <param name="Desks">A row per desk with officers, in the scenario's order.</param>
/// <param name="Refusals">Grounds of refusal, in the scenario's order.</param>
/// <param name="Charges">Where the time went, by agency, desk, procedure, step and part in the scenario's order.</param>
/// <param name="Slowest">The slowest requests, slowest first.</param>
/// <param name="IsComplete">False if the run was stopped before its end.</param>
/// <param name="SimulatedDays">Days simulated in one replication, the mean where they differ.</param>
/// <param name="Events">Events handled, all replications.</param>
/// <param name="Windows">Windows of the protocol, all replications.</param>
/// <param name="Notes">What a reader must know to read the figures right, in words.</param>
public sealed record RunFigures(
    string Scenario, string Title, string? Policy, ulong Seed, int Replications, string Fingerprint, RequestCounts Requests,
    IReadOnlyList<LatencyRow> Latency, IReadOnlyList<DeskRow> Desks, IReadOnlyList<RefusalRow> Refusals, IReadOnlyList<ChargeRow> Charges,
    IReadOnlyList<SlowRequest> Slowest, bool IsComplete, double SimulatedDays, long Events, long Windows, IReadOnlyList<Note> Notes)
{
    /// <summary>What was left out at the beginning.</summary>
    public WarmUpFigures WarmUp { get; init; } = new(0, default);

    /// <summary>The share closed over time: of all requests, then of each procedure's; empty where nothing was sent.</summary>
    public IReadOnlyList<LatencyCurve> Curves { get; init; } = [];

    /// <summary>How requests ended over time: all of them, then of each procedure, then of the busiest pairs of agencies, in the scenario's order; empty where nothing was
    /// sent.</summary>
    public IReadOnlyList<OutcomeCurve> Outcomes { get; init; } = [];

    /// <summary>How many ended in each way, with intervals: all requests, then of each procedure.</summary>
    public IReadOnlyList<EndingRow> Endings { get; init; } = [];

    /// <summary>What became of the requests that were open at the start, by entry and outcome, in the scenario's order. They are in no other figure.</summary>
    public IReadOnlyList<StockRow> OpenAtStart { get; init; } = [];

    /// <summary>The fingerprint of each replication, in order.</summary>
    public IReadOnlyList<string> Fingerprints { get; init; } = [];

    /// <summary>Of a run that was stopped, the numbers of the replications that came to their end, from 1; none: the figures are of the first one as far as it got. Null: the run
    /// was not stopped.</summary>
    public IReadOnlyList<int>? Finished { get; init; }

    /// <summary>How strongly the mean wait for an answer of all requests goes together with each number that the scenario declares uncertain, the strongest first; none where
    /// nothing is uncertain, or there are fewer than eight replications.</summary>
    public IReadOnlyList<AssumptionWeight> Assumptions { get; init; } = [];

    /// <summary>Requests by years and months of the calendar, years first: of all, of each procedure, about each crime area, of each urgency. None where nothing was
    /// sent.</summary>
    public IReadOnlyList<CalendarRow> Calendar { get; init; } = [];
}
