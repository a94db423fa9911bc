namespace ExchangeSim.Model;

/// <summary>One node of a procedure's graph.</summary>
public abstract record Step
{
    /// <summary>Its name, unique in the procedure. Random draws are keyed by it, so that a changed step leaves the others' draws alone.</summary>
    public required string Id { get; init; }
    /// <summary>What happens, in words.</summary>
    public string? Says { get; init; }
    /// <summary>The step after it; null for <see cref="DecideStep"/>, <see cref="ForkStep"/> and <see cref="CloseStep"/>.</summary>
    public string? Then { get; init; }
    /// <summary>A clock that starts when the step begins.</summary>
    public string? StartsClock { get; init; }
    /// <summary>Whether the running clock stops when the step begins.</summary>
    public bool StopsClock { get; init; }
}

/// <summary>An officer of a desk works for a random time.</summary>
public sealed record WorkStep : Step
{
    /// <summary>Where.</summary>
    public required Place At { get; init; }
    /// <summary>How long one officer needs.</summary>
    public required Distribution Work { get; init; }
    /// <summary>The step's own rule at the end of a shift, or null for the desk's.</summary>
    public EndOfShift? EndOfShift { get; init; }
    /// <summary>Whether it is translation: skipped where the two agencies share a language or an instrument names one.</summary>
    public bool IsTranslation { get; init; }
}

/// <summary>What a message means to the latency figures when it arrives.</summary>
public enum Milestone
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The request was acknowledged.</summary>
    Acknowledged,
    /// <summary>The first substantive reply.</summary>
    FirstReply,
}

/// <summary>A message crosses to the other agency.</summary>
public sealed record SendStep : Step
{
    /// <summary>To which side.</summary>
    public required Side To { get; init; }
    /// <summary>Over which channel; null: the agreed channel (an instrument's, else the procedure's).</summary>
    public string? Over { get; init; }
    /// <summary>What its arrival means.</summary>
    public Milestone Marks { get; init; }
}

/// <summary>A delay that nobody works on: a court term, an appeal, an embassy.</summary>
public sealed record WaitStep : Step
{
    /// <summary>How long.</summary>
    public required Distribution Time { get; init; }
    /// <summary>At which desk's door it passes, or null.</summary>
    public string? Desk { get; init; }
}

/// <summary>A branch. Cases are looked at in order; see <see cref="Case"/>.</summary>
public sealed record DecideStep : Step
{
    /// <summary>Who decides; a live exercise may put a person here.</summary>
    public required Place By { get; init; }
    /// <summary>The cases, in order; the last is always taken when reached.</summary>
    public required IReadOnlyList<Case> Cases { get; init; }
}

/// <summary>One way out of a decision.</summary>
/// <param name="Then">The step it leads to.</param>
/// <param name="Chance">Share of all who come to this decision, 0 to 1; null: no chance involved.</param>
/// <param name="When">A condition that must hold; null: none.</param>
/// <remarks>One number between 0 and 1 is drawn for the decision. A case whose condition fails is passed over. A case with a chance takes its slice of the number, after the
/// slices of the cases before it whose conditions held. A case without chance is taken when it is reached.</remarks>
public sealed record Case(string Then, double? Chance, Condition? When);

/// <summary>A clarification: the request goes to the other side, is worked on there, and comes back to the next step.</summary>
public sealed record AskStep : Step
{
    /// <summary>Which desk of the other side answers.</summary>
    public required string Desk { get; init; }
    /// <summary>How long it works on the answer.</summary>
    public required Distribution Work { get; init; }
    /// <summary>Over which channel; null: the agreed one.</summary>
    public string? Over { get; init; }
}

/// <summary>Nested requests to third agencies. The request waits for the answers.</summary>
public sealed record ConsultStep : Step
{
    /// <summary>The procedure of the nested requests.</summary>
    public required string Procedure { get; init; }
    /// <summary>Whom to ask, agency ids; empty: the agency that leads the request's crime area (skipped when that is a party to the request or nobody).</summary>
    public required IReadOnlyList<string> Agencies { get; init; }
    /// <summary>Whether every answer is awaited, or the first is enough.</summary>
    public Join Join { get; init; } = Join.All;
}

/// <summary>What a fork or a consultation waits for.</summary>
public enum Join
{
    /// <summary>Every branch.</summary>
    All,
    /// <summary>The first branch; the others are abandoned.</summary>
    Any,
}

/// <summary>The request is worked on in several branches at once, until all or any of them reach the join. Inside a branch there is work, waiting, deciding and consulting only.</summary>
public sealed record ForkStep : Step
{
    /// <summary>The first step of each branch; two or more.</summary>
    public required IReadOnlyList<string> Branches { get; init; }
    /// <summary>The join where they meet.</summary>
    public required string JoinAt { get; init; }
}

/// <summary>Where the branches of a fork meet.</summary>
public sealed record JoinStep : Step
{
    /// <summary>All or any.</summary>
    public Join Join { get; init; } = Join.All;
}

/// <summary>Requests wait here until enough of them have gathered, such as prisoners for one escort; then all go on together.</summary>
public sealed record GatherStep : Step
{
    /// <summary>How many go together, ≥ 2.</summary>
    public required int Count { get; init; }
    /// <summary>The longest that any of them waits; then all who are there go.</summary>
    public required Distribution AtMost { get; init; }
}

/// <summary>The request ends.</summary>
public sealed record CloseStep : Step
{
    /// <summary>How.</summary>
    public required Outcome Outcome { get; init; }
    /// <summary>Why it was refused; required for a refusal, otherwise null.</summary>
    public string? Ground { get; init; }
}

/// <summary>How a request ended.</summary>
public enum Outcome
{
    /// <summary>Not yet: still open at the end of the run.</summary>
    Open,
    /// <summary>Answered in full.</summary>
    Answered,
    /// <summary>Answered in part.</summary>
    PartlyAnswered,
    /// <summary>Refused, with a ground.</summary>
    Refused,
    /// <summary>Taken back by the requesting agency.</summary>
    Withdrawn,
    /// <summary>A time limit ran out.</summary>
    Lapsed,
}
