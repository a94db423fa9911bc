namespace ExchangeSim.Model;

/// <summary>A queue of work inside an agency, with officers.</summary>
public sealed record Desk
{
    /// <summary>The word procedures use for it, such as <c>ncb</c>. Unique in the agency.</summary>
    public required string Id { get; init; }
    /// <summary>What it is, in words.</summary>
    public string? Name { get; init; }
    /// <summary>Another desk of the same agency that does this desk's work; then this desk has no officers of its own.</summary>
    public string? HandledBy { get; init; }
    /// <summary>Who works, and when. At least one, unless <see cref="HandledBy"/> is set.</summary>
    public IReadOnlyList<Shift> Shifts { get; init; } = [];
    /// <summary>In which order waiting work is taken.</summary>
    public QueueDiscipline Discipline { get; init; } = QueueDiscipline.FirstComeFirstServed;
    /// <summary>What happens to work in hand when the shift ends, unless the step says otherwise.</summary>
    public EndOfShift EndOfShift { get; init; } = EndOfShift.Suspend;
    /// <summary>Whether more urgent work takes an officer away from less urgent work.</summary>
    public bool UrgentInterrupts { get; init; }
    /// <summary>How fast its officers work: 1 is the speed the procedures assume, 1.25 a quarter faster. &gt; 0.</summary>
    public double Speed { get; init; } = 1;
    /// <summary>Which share of the officers of each shift is on leave, on average of all weeks: 0 to less than 1.</summary>
    public double OnLeave { get; init; }
    /// <summary>Cost of one officer for a year, in the scenario's currency, or null.</summary>
    public double? YearlyCostPerOfficer { get; init; }
}
