using NodaTime;

namespace ExchangeSim.Model;

/// <summary>Everything a run needs, with at most one policy laid over it already. Immutable and checked: every reference resolves.</summary>
public sealed record Scenario
{
    /// <summary>The file's name without its ending.</summary>
    public required string Id { get; init; }
    /// <summary>Its title.</summary>
    public required string Title { get; init; }
    /// <summary>The question it asks, or null.</summary>
    public string? Question { get; init; }
    /// <summary>The policy that was laid over it; null: the baseline.</summary>
    public string? Policy { get; init; }
    /// <summary>Time zero.</summary>
    public required Instant Start { get; init; }
    /// <summary>The zone of its dates; days of instruments begin and end there.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;
    /// <summary>Length of a run, &gt; 0; null: until the last reply.</summary>
    public Duration? Length { get; init; }
    /// <summary>Requests that arise before this has passed are not counted; ≥ 0.</summary>
    public Duration WarmUp { get; init; }
    /// <summary>How it came by that.</summary>
    public WarmUpOrigin WarmUpOrigin { get; init; }
    /// <summary>Seed of all random draws.</summary>
    public ulong Seed { get; init; } = 1;
    /// <summary>Replications that a run makes when nobody says otherwise; 1 to 65,535.</summary>
    public int Replications { get; init; } = 1;
    /// <summary>Currency of costs, ISO 4217, or null.</summary>
    public string? Currency { get; init; }
    /// <summary>How long an answer is waited for under every procedure that does not state it itself, &gt; 0; null: see <see cref="Model.Horizon"/>.</summary>
    public Duration? Horizon { get; init; }
    /// <summary>What policies are judged by, the first first; none: <see cref="Goal.Usual"/>.</summary>
    public IReadOnlyList<Goal> Goals { get; init; } = [];
    /// <summary>The agencies taking part, in the order of the scenario; two or more.</summary>
    public required IReadOnlyList<Agency> Agencies { get; init; }
    /// <summary>The channels.</summary>
    public required IReadOnlyList<Channel> Channels { get; init; }
    /// <summary>The instruments, parties that do not take part removed.</summary>
    public IReadOnlyList<Instrument> Instruments { get; init; } = [];
    /// <summary>The crime areas.</summary>
    public IReadOnlyList<CrimeArea> Crimes { get; init; } = [];
    /// <summary>The procedures.</summary>
    public required IReadOnlyList<Procedure> Procedures { get; init; }
    /// <summary>Random demand.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];
    /// <summary>Requests written out, in order of time.</summary>
    public IReadOnlyList<ListedRequest> Requests { get; init; } = [];
    /// <summary>Requests that are open already at the start.</summary>
    public IReadOnlyList<OpeningStock> OpenAtStart { get; init; } = [];
    /// <summary>Injects.</summary>
    public IReadOnlyList<Inject> Injects { get; init; } = [];
    /// <summary>Switches by name, and whether each is on at the start.</summary>
    public IReadOnlyDictionary<string, bool> Switches { get; init; } = new SortedDictionary<string, bool>(StringComparer.Ordinal);
    /// <summary>The policies that may be laid over it.</summary>
    public IReadOnlyList<Policy> Policies { get; init; } = [];

    /// <summary>When its policy, or what that is made of, holds only at times: this scenario is the one at the start. Null: what holds at the start holds throughout.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>What it declares uncertain; null: nothing, every number is as it is written. The numbers of this scenario are those that are written.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>Its names and sentences in other languages.</summary>
    public Glossary Words { get; init; } = Glossary.Empty;

    /// <summary>The first moment of a day in the scenario's zone: when an instrument of that date enters into force, or ends.</summary>
    public Instant FirstMomentOf(LocalDate day) => Zone.FirstMomentOf(day);
}
