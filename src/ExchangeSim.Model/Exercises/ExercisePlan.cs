using NodaTime;

namespace ExchangeSim.Model;

/// <summary>How a room's clock runs.</summary>
public enum ClockMode
{
    /// <summary>Time runs; it slows down before the deadline of a seat with a person.</summary>
    Rolling,
    /// <summary>Time stands while any seat with a person has something to decide.</summary>
    Calm,
}

/// <summary>What an exercise plays: a scenario, its seats, and the briefings. Immutable and checked against its scenario.</summary>
public sealed record ExercisePlan
{
    /// <summary>The file's name without its ending.</summary>
    public required string Id { get; init; }
    /// <summary>Its title.</summary>
    public required Phrase Title { get; init; }
    /// <summary>The scenario's file, as the plan names it.</summary>
    public required string Scenario { get; init; }
    /// <summary>The policy of the scenario under which it is played; null: the baseline.</summary>
    public string? Policy { get; init; }
    /// <summary>The briefing for everyone.</summary>
    public required Phrase Briefing { get; init; }
    /// <summary>Its seats, in the order of the plan; at least one.</summary>
    public required IReadOnlyList<SeatPlan> Seats { get; init; }
    /// <summary>Cases from which seats may send requests of their own, in the order of the plan.</summary>
    public IReadOnlyList<LeadPlan> Leads { get; init; } = [];
    /// <summary>What the instructor puts into the play, in the order of the plan.</summary>
    public IReadOnlyList<PlannedInject> Injects { get; init; } = [];
    /// <summary>What it is for, in the order of the plan.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];
    /// <summary>Which requests reach people.</summary>
    public ForPeople ForPeople { get; init; } = new();
    /// <summary>How long a decision waits for a person, in simulated time, by urgency; then the reference decides. Every urgency has its limit, &gt; 0.</summary>
    public required IReadOnlyDictionary<Urgency, Duration> AnswersWithin { get; init; }
    /// <summary>Simulated time that passes in a unit of real time; 1 is real time, 1440 a day a minute.</summary>
    public required double Speed { get; init; }
    /// <summary>How its clocks run unless the instructor says otherwise.</summary>
    public ClockMode Mode { get; init; } = ClockMode.Rolling;
    /// <summary>When people come in, from the scenario's start, ≥ 0; what happens before is played by the scenario's own policies.</summary>
    public Duration Begins { get; init; }
    /// <summary>Simulated time after which it is over, from when people come in; null: the scenario's end.</summary>
    public Duration? Length { get; init; }
    /// <summary>How long playing takes, in real time, as a hint to the person who picks it; null: not stated.</summary>
    public Duration? Takes { get; init; }
    /// <summary>What the class talks about afterwards.</summary>
    public IReadOnlyList<Phrase> Questions { get; init; } = [];
}
