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

/// <summary>A reported figure compared with a limit at fixed instants: start, start + every, … It fires once.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Agency">Of which agency.</param>
/// <param name="Desk">Of which desk, for a queue.</param>
/// <param name="Over">The limit: it fires when the figure is greater.</param>
/// <param name="Every">How often it is looked at, &gt; 0.</param>
public sealed record InjectCondition(ReportedFigure Figure, string Agency, string? Desk, long Over, Duration Every);

/// <summary>What an agency reports about itself.</summary>
public enum ReportedFigure
{
    /// <summary>Requests that it holds.</summary>
    OpenRequests,
    /// <summary>Requests waiting at a desk.</summary>
    Queue,
}

/// <summary>One thing an inject does while it lasts.</summary>
public abstract record InjectEffect;

/// <summary>Demands (all when the list is empty) arise this many times as often; factor ≥ 0.</summary>
public sealed record Surge(IReadOnlyList<string> Demands, double Factor) : InjectEffect;
/// <summary>A channel carries nothing; what is sent meanwhile leaves when it is back. Lasts a finite time.</summary>
public sealed record Outage(string Channel) : InjectEffect;
/// <summary>A desk has so many officers more or fewer (in its first shift). Those who leave finish what they have in hand.</summary>
public sealed record Staffing(string Agency, string Desk, int Change) : InjectEffect;
/// <summary>An instrument is in force while the inject lasts, whatever its dates.</summary>
public sealed record EntryIntoForce(string Instrument) : InjectEffect;
/// <summary>A switch is turned on while the inject lasts (off if <paramref name="On"/> is false).</summary>
public sealed record SwitchTurned(string Switch, bool On) : InjectEffect;
