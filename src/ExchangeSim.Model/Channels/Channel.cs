using NodaTime;

namespace ExchangeSim.Model;

/// <summary>How messages travel between agencies.</summary>
public sealed record Channel
{
    /// <summary>The word a scenario uses for it.</summary>
    public required string Id { get; init; }
    /// <summary>Its name in words.</summary>
    public string? Name { get; init; }
    /// <summary>Time in transit; its minimum is greater than zero.</summary>
    public required Distribution Delay { get; init; }
    /// <summary>Other times in transit from or to some agencies, the more particular first.</summary>
    public IReadOnlyList<DirectedDelay> Delays { get; init; } = [];
    /// <summary>When it takes messages, in the sender's zone and holidays; null: always, or as <see cref="Keeps"/> says.</summary>
    public WeeklyHours? Hours { get; init; }
    /// <summary>Whether it takes messages in the office hours of the agency that sends, in place of hours of its own.</summary>
    public SenderHours Keeps { get; init; }
    /// <summary>Share of transmissions that are lost, 0 ≤ loss &lt; 1.</summary>
    public double Loss { get; init; }
    /// <summary>How long a sender waits before sending a lost message again; &gt; 0 where there is loss.</summary>
    public Duration ResendAfter { get; init; }
    /// <summary>Share of messages that are reviewed on the way, 0 to 1.</summary>
    public double ReviewShare { get; init; }
    /// <summary>How long a review takes; null without one.</summary>
    public Distribution? Review { get; init; }
    /// <summary>Whom it connects: every pair inside one of these groups of agency ids; null: everybody.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Connects { get; init; }
    /// <summary>Cost of keeping it for a year, in the scenario's currency, or null.</summary>
    public double? YearlyCost { get; init; }

    /// <summary>When it takes messages of an agency; null: always.</summary>
    public WeeklyHours? HoursOf(Agency sender) => Keeps switch
    {
        SenderHours.Office => sender.OfficeHours,
        SenderHours.OfficeAndHolidays => sender.OfficeHours.AndHolidays(),
        _ => Hours,
    };

    /// <summary>Time in transit from one agency to another.</summary>
    public Distribution DelayBetween(string from, string to) =>
        Delays.FirstOrDefault(one => (one.From is null || one.From == from) && (one.To is null || one.To == to))?.Delay ?? Delay;

    /// <summary>Whether the two agencies can use it.</summary>
    public bool Joins(string one, string other) => Connects is null || Connects.Any(g => g.Contains(one) && g.Contains(other));
}
