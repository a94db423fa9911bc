using NodaTime;

namespace ExchangeSim.Model;

/// <summary>Something that happens during a run.</summary>
public sealed record Inject
{
    /// <summary>The word a scenario uses for it.</summary>
    public required string Id { get; init; }
    /// <summary>In words.</summary>
    public string? Says { get; init; }
    /// <summary>When it begins; null when <see cref="When"/> decides.</summary>
    public Instant? At { get; init; }
    /// <summary>A figure that must exceed a limit for it to begin; null when <see cref="At"/> says when.</summary>
    public InjectCondition? When { get; init; }
    /// <summary>How long it lasts; null: to the end of the run.</summary>
    public Duration? Lasts { get; init; }
    /// <summary>What it does.</summary>
    public required IReadOnlyList<InjectEffect> Effects { get; init; }
}
