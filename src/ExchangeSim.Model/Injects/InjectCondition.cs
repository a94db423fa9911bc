using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A reported figure compared with a limit at fixed instants: start, start + every, … It fires once.</summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Agency">Of which agency.</param>
/// <param name="Desk">Of which desk, for a queue.</param>
/// <param name="Over">The limit: it fires when the figure is greater.</param>
/// <param name="Every">How often it is looked at, &gt; 0.</param>
public sealed record InjectCondition(ReportedFigure Figure, string Agency, string? Desk, long Over, Duration Every);
