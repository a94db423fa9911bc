using NodaTime;

namespace ExchangeSim.Model;

/// <summary>In what a figure is counted.</summary>
public enum FigureUnit
{
    /// <summary>A share, 0 to 1.</summary>
    Share,
    /// <summary>A number of things.</summary>
    Count,
    /// <summary>Simulated milliseconds.</summary>
    Time,
}

/// <summary>What a measure looks at: a closed set. Times are simulated.</summary>
public abstract record TaskFigure
{
    private protected TaskFigure() { }

    /// <summary>In what it is counted.</summary>
    public abstract FigureUnit Unit { get; }
}

/// <summary>The share of requests to which something happened, in time if a time is named. Requests whose time had not run out when the exercise ended are not among
/// them.</summary>
/// <param name="Of">Which requests.</param>
/// <param name="Event">What happened.</param>
/// <param name="Within">How long after sending; null: at all.</param>
/// <param name="WithinLimit">Within the time limit that holds for the request.</param>
public sealed record RequestShare(RequestFilter Of, RequestEvent Event, Duration? Within = null, bool WithinLimit = false) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Share;
}

/// <summary>How many requests something happened to.</summary>
/// <param name="Of">Which requests.</param>
/// <param name="Event">What happened.</param>
public sealed record RequestCount(RequestFilter Of, RequestEvent Event) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Count;
}

/// <summary>The time from sending to the final reply. An open request counts as long as it has been open.</summary>
/// <param name="Statistic">Which of all times.</param>
/// <param name="Of">Which requests.</param>
public sealed record RequestTime(TimeStatistic Statistic, RequestFilter Of) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Time;
}

/// <summary>The time from one moment of a request to another. A request that has not come to the second counts as long as it has waited.</summary>
/// <param name="Statistic">Which of all times.</param>
/// <param name="From">The first moment.</param>
/// <param name="To">The second.</param>
/// <param name="Of">Which requests.</param>
public sealed record MomentTime(TimeStatistic Statistic, RequestMoment From, RequestMoment To, RequestFilter Of) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Time;
}

/// <summary>How many decisions were of a kind.</summary>
/// <param name="What">Of which kind.</param>
/// <param name="Of">Decisions about which requests.</param>
/// <param name="Seat">At which seat, by id; null: any.</param>
public sealed record DecisionCount(DecisionFault What, RequestFilter Of, string? Seat) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Count;
}

/// <summary>The share of decisions that were as they should be.</summary>
/// <param name="What">How they should be.</param>
/// <param name="Within">For <see cref="DecisionMerit.InTime"/> how long after they came up; null: before the deadline.</param>
/// <param name="Of">Decisions about which requests.</param>
/// <param name="Seat">At which seat, by id; null: any.</param>
public sealed record DecisionShare(DecisionMerit What, Duration? Within, RequestFilter Of, string? Seat) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Share;
}

/// <summary>The share of leads that were pursued.</summary>
/// <param name="IsRight">Whether the request must be what the plan says is right.</param>
/// <param name="Within">How long after the lead arrived; null: at all.</param>
/// <param name="Seat">Of which seat, by id; null: any.</param>
public sealed record LeadShare(bool IsRight, Duration? Within, string? Seat) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Share;
}

/// <summary>Whether an agency was asked by a seat: 1, or 0.</summary>
/// <param name="Agency">The agency asked, by id.</param>
/// <param name="Procedure">For what, by id; null: for anything.</param>
/// <param name="Lead">Out of which lead, by id; null: any.</param>
/// <param name="Seat">By which seat, by id; null: any.</param>
/// <param name="Before">Before when, from the scenario's start; null: before the end.</param>
public sealed record AgencyAsked(string Agency, string? Procedure, string? Lead, string? Seat, Duration? Before) : TaskFigure
{
    /// <inheritdoc/>
    public override FigureUnit Unit => FigureUnit.Count;
}
