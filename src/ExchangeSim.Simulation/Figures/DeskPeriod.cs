namespace ExchangeSim.Simulation.Figures;

/// <summary>What a desk did in one period of a run: a week, or some weeks where the run is longer than <see cref="Most"/> weeks. Times are milliseconds. The periods of a desk
/// sum exactly to its <see cref="DeskFigures"/>.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Desk">Index of the desk in the agency.</param>
/// <param name="Number">Number of the period, from 0; the first begins with the end of the warm-up.</param>
/// <param name="Observed">Its length; the last one may be cut short by the end of the run.</param>
/// <param name="OnDuty">Officer-time on duty.</param>
/// <param name="Busy">Officer-time worked within hours, work that is not done yet included.</param>
/// <param name="QueueArea">Integral of the number waiting over all time, open or closed.</param>
public sealed record DeskPeriod(int Agency, int Desk, int Number, long Observed, long OnDuty, long Busy, long QueueArea)
{
    /// <summary>Periods of a run of known length at most.</summary>
    public const int Most = 60;

    private const long Week = 7 * 86_400_000L;

    /// <summary>The length of a run's periods; a week where the length of the run is not known before it ends.</summary>
    /// <param name="counted">Length of the run without its warm-up, or null: not known.</param>
    public static long LengthIn(long? counted) => counted is { } length ? Week * Math.Max(1, (length + Most * Week - 1) / (Most * Week)) : Week;
}
