using NodaTime;

namespace ExchangeSim.Model;

/// <summary>How an inject of a plan reaches people.</summary>
public enum InjectKind
{
    /// <summary>Somebody writes to the seats.</summary>
    Message,
    /// <summary>What the newspapers and stations say.</summary>
    News,
    /// <summary>An inject of the scenario begins: a surge, an outage, officers who leave. A text may go with it.</summary>
    Event,
}

/// <summary>Something that an instructor puts into the play, at its time or when it seems right. A line of the list of injects.</summary>
public sealed record PlannedInject
{
    /// <summary>The word the plan uses for it. Unique in the plan.</summary>
    public required string Id { get; init; }
    /// <summary>How it reaches people.</summary>
    public InjectKind Kind { get; init; }
    /// <summary>When it is due, from the exercise's beginning; null: it lies in the pool, and the instructor fires it when it is wanted.</summary>
    public Duration? After { get; init; }
    /// <summary>The inject of the scenario that begins, by id; of an <see cref="InjectKind.Event"/> only.</summary>
    public string? Fires { get; init; }
    /// <summary>What people have asked for it not to begin by itself, an <see cref="AgencyAsked"/>; null: it begins whatever they have done.
    /// It is looked at when the inject is due.</summary>
    public TaskMeasure? Unless { get; init; }
    /// <summary>The seats that receive it, by id; empty: all.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
    /// <summary>Who seems to write, or null.</summary>
    public Phrase? From { get; init; }
    /// <summary>What it is called in the list.</summary>
    public required Phrase Title { get; init; }
    /// <summary>What people read; null: they are told nothing, as of an event that they are to notice by themselves.</summary>
    public Phrase? Text { get; init; }
    /// <summary>What the controller should see happen, or null.</summary>
    public Phrase? Expects { get; init; }

    /// <summary>Whether it lies in the pool.</summary>
    public bool IsUnplanned => After is null;
}
