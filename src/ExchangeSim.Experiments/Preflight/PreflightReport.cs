using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>What can be said of a scenario before it runs.</summary>
/// <param name="DeskLoads">A row per desk with officers, heaviest load first.</param>
/// <param name="UnreachedSteps">Steps that no request can come to under the scenario's conditions, in the scenario's order.</param>
/// <param name="ShortestLatencies">A row per procedure that has demand, in the scenario's order.</param>
/// <param name="Notes">What was approximated, in words.</param>
public sealed record PreflightReport(
    IReadOnlyList<DeskLoad> DeskLoads, IReadOnlyList<UnreachedStep> UnreachedSteps, IReadOnlyList<ShortestLatency> ShortestLatencies, IReadOnlyList<string> Notes)
{
    /// <summary>A row per procedure that has demand, in the scenario's order: how much of it cannot end within the run. Empty for a run to the last reply.</summary>
    public IReadOnlyList<UnfinishedShare> Unfinished { get; init; } = [];
    /// <summary>Limits that no sampled request met.</summary>
    public IReadOnlyList<MissedLimit> MissedLimits { get; init; } = [];
    /// <summary>Clocks whose limit is drawn and that requests start, in the scenario's order.</summary>
    public IReadOnlyList<DrawnClock> DrawnClocks { get; init; } = [];
}

/// <summary>Work asked of a desk against the hours of its officers.</summary>
/// <param name="Agency">Id of the agency.</param>
/// <param name="Desk">Id of the desk.</param>
/// <param name="AskedHoursPerWeek">Officer-hours of work that the demand brings in an average week of the run.</param>
/// <param name="OnDutyHoursPerWeek">Officer-hours on duty in an average week of the run, public holidays taken off.</param>
public sealed record DeskLoad(string Agency, string Desk, double AskedHoursPerWeek, double OnDutyHoursPerWeek)
{
    /// <summary>Officer-hours of work that the requests bring that are open at the start.</summary>
    public double OpenHours { get; init; }
    /// <summary>Asked over on duty: above 1 the queue grows without end. 0 where nothing is asked; <see cref="double.PositiveInfinity"/> where work is asked and nobody is ever
    /// on duty.</summary>
    public double Load => AskedHoursPerWeek == 0 ? 0 : AskedHoursPerWeek / OnDutyHoursPerWeek;
    /// <summary>Whether it cannot cope: a load of 1 or more.</summary>
    public bool CannotCope => Load >= 1;
    /// <summary>Whether it can hardly cope: a load of 0.85 to 1.</summary>
    public bool IsNearLimit => Load is >= 0.85 and < 1;
}

/// <summary>A step that no request can come to.</summary>
/// <param name="Procedure">Its procedure.</param>
/// <param name="Step">Its id.</param>
/// <param name="Why">Why, in words.</param>
public sealed record UnreachedStep(string Procedure, string Step, string Why);

/// <summary>The least time in which a procedure can end with an answer, from the first sending to the closing, office hours and queues left aside.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Hours">The time in hours; null if no way leads to an answer.</param>
public sealed record ShortestLatency(string Procedure, double? Hours);

/// <summary>Requests that are still open when the run ends, even if nobody ever waits for a desk or a door.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Share">Their share of the requests that are counted, 0 to 1.</param>
/// <param name="TooLongShare">The share of those that take longer than the run after its warm-up, so that they could not end in it whenever they arose; 0 to 1.</param>
/// <param name="MeanHours">How long those that cannot end take on average, in hours; 0 where there are none.</param>
public sealed record UnfinishedShare(string Procedure, double Share, double TooLongShare, double MeanHours);

/// <summary>A clock whose limit is drawn each time that it starts.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Clock">The clock.</param>
/// <param name="MeanHours">The mean of the limits that end, in hours.</param>
/// <param name="NeverShare">The share of limits that never run out, 0 to 1.</param>
/// <param name="RanOutShare">The share of the clocks that sampled requests start that run out, with open doors and empty desks; 0 to 1.</param>
/// <param name="StartedPerWeek">How many are started in an average week of the run.</param>
public sealed record DrawnClock(string Procedure, string Clock, double MeanHours, double NeverShare, double RanOutShare, double StartedPerWeek);

/// <summary>A time limit that no sampled request met, even though none waited for a desk or a door.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Clock">The clock that always runs out; null: the limit of the final reply.</param>
/// <param name="Urgency">The urgency that the limit is for; null for a clock.</param>
/// <param name="Instrument">The instrument that sets it; null: the procedure does.</param>
/// <param name="LimitHours">The limit, in hours; of one that is drawn the mean.</param>
/// <param name="LeastHours">The quickest final reply of the sampled requests, in hours; null for a clock.</param>
/// <param name="Samples">How many requests were tried.</param>
public sealed record MissedLimit(string Procedure, string? Clock, Urgency? Urgency, string? Instrument, double LimitHours, double? LeastHours, int Samples)
{
    /// <summary>Whether the limit is drawn each time that the clock starts.</summary>
    public bool IsDrawn { get; init; }
}
