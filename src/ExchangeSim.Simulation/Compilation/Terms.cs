using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>What holds between two agencies for a procedure while a certain set of instruments is in force.</summary>
internal sealed class Terms
{
    /// <summary>Whether an instrument opens the procedure and none closes it.</summary>
    internal required bool InstrumentInForce { get; init; }
    /// <summary>The agreed channel, −1: none.</summary>
    internal required int Channel { get; init; }
    /// <summary>Time limit for the final reply by urgency, in milliseconds; 0: none.</summary>
    internal required long[] Limits { get; init; }
    /// <summary>Limit of each clock, in milliseconds.</summary>
    internal required long[] Clocks { get; init; }
    /// <summary>Threshold of each fact, in milliseconds; NaN: none.</summary>
    internal required double[] Thresholds { get; init; }
    /// <summary>Closing steps (by index in the procedure) whose ground of refusal is lifted.</summary>
    internal required bool[] Lifted { get; init; }
    /// <summary>Whether nothing needs translation.</summary>
    internal required bool LanguageIsShared { get; init; }

    /// <summary>Lays the instruments in force over what the procedure says by itself; a later instrument of the scenario wins over an earlier one.</summary>
    internal static Terms Of(Procedure procedure, IReadOnlyList<Instrument> inForce, bool languageShared, NameTable names)
    {
        var channel = procedure.Channel;
        var limits = new long[3];
        foreach (var (urgency, limit) in procedure.Limits) limits[(int)urgency] = (long)limit.TotalMilliseconds;
        var clocks = procedure.Clocks.Select(clock => (long)clock.Limit.TotalMilliseconds).ToArray();
        var thresholds = procedure.Facts.Select(_ => double.NaN).ToArray();
        var lifted = new bool[procedure.Steps.Count];
        foreach (var instrument in inForce)
        {
            if (instrument.Channels.TryGetValue(procedure.Id, out var agreed)) channel = agreed;
            foreach (var limit in instrument.TimeLimits.Where(limit => limit.Procedure == procedure.Id)) Apply(limit, procedure, limits, clocks);
            for (var i = 0; i < thresholds.Length; i++)
                if (instrument.Thresholds.TryGetValue(procedure.Facts[i].Id, out var threshold)) thresholds[i] = threshold;
            for (var i = 0; i < lifted.Length; i++)
                lifted[i] |= procedure.Steps[i] is CloseStep { Ground: { } ground } && instrument.Lifts.Contains(ground);
            languageShared |= instrument.Language is not null && instrument.Opens.Contains(procedure.Id);
        }
        return new Terms
        {
            InstrumentInForce = inForce.Any(i => i.Opens.Contains(procedure.Id)) && !inForce.Any(i => i.Closes.Contains(procedure.Id)),
            Channel = channel is null ? -1 : names.Channel(channel),
            Limits = limits, Clocks = clocks, Thresholds = thresholds, Lifted = lifted, LanguageIsShared = languageShared,
        };
    }

    private static void Apply(TimeLimit limit, Procedure procedure, long[] limits, long[] clocks)
    {
        var length = (long)limit.Limit.TotalMilliseconds;
        if (limit.Clock is { } clock) clocks[NameTable.Clock(procedure, clock)] = length;
        else if (limit.Urgency is { } urgency) limits[(int)urgency] = length;
        else Array.Fill(limits, length);
    }
}
