using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary><see cref="Terms"/> made ready: numbers instead of names.</summary>
internal sealed class TermsPlan
{
    /// <summary>Whether an instrument opens the procedure and none closes it.</summary>
    internal required bool InstrumentInForce { get; init; }
    /// <summary>The agreed channel, −1: none.</summary>
    internal required int Channel { get; init; }
    /// <summary>Time limit for the final reply by urgency, as <see cref="CalendarLength.Written"/>; 0: none.</summary>
    internal required long[] Limits { get; init; }
    /// <summary>Limit of each clock, as <see cref="CalendarLength.Written"/>; 0: it is drawn.</summary>
    internal required long[] Clocks { get; init; }
    /// <summary>Threshold of each fact, in milliseconds; NaN: none.</summary>
    internal required double[] Thresholds { get; init; }
    /// <summary>Steps (by index in the procedure) that are refusals on a ground that is lifted: no case leads there.</summary>
    internal required bool[] Lifted { get; init; }
    /// <summary>Whether nothing needs translation.</summary>
    internal required bool LanguageIsShared { get; init; }

    internal static TermsPlan Of(Procedure procedure, IReadOnlyList<Instrument> inForce, bool shareLanguage, NameTable names)
    {
        var terms = Terms.Of(procedure, inForce, shareLanguage);
        return new TermsPlan
        {
            InstrumentInForce = terms.InstrumentInForce, Channel = terms.Channel is { } channel ? names.Channel(channel) : -1,
            Limits = [.. terms.Limits], Clocks = [.. terms.Clocks], Thresholds = [.. terms.Thresholds],
            Lifted = [.. procedure.Steps.Select(step => !terms.Allows(step))], LanguageIsShared = terms.LanguageIsShared,
        };
    }
}
