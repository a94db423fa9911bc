namespace ExchangeSim.Model;

/// <summary>What holds between two agencies for requests of a procedure while certain instruments are in force. Immutable; written once, here: the engine compiles from it and
/// the checks read it.</summary>
public sealed class Terms
{
    private readonly HashSet<string> _lifted; // looked up, never enumerated

    private Terms(HashSet<string> lifted) => _lifted = lifted; // looked up, never enumerated

    /// <summary>Whether an instrument opens the procedure and none closes it.</summary>
    public required bool InstrumentInForce { get; init; }
    /// <summary>Id of the agreed channel: an instrument's, else the procedure's; null: none.</summary>
    public required string? Channel { get; init; }
    /// <summary>Time limit for the final reply by <see cref="Urgency"/>, as <see cref="CalendarLength.Written"/>: milliseconds, below zero months; 0: none.</summary>
    public required IReadOnlyList<long> Limits { get; init; }
    /// <summary>Limit of each clock of the procedure, as <see cref="CalendarLength.Written"/>; 0: it is <see cref="Clock.Drawn"/>.</summary>
    public required IReadOnlyList<long> Clocks { get; init; }
    /// <summary>Threshold of each fact of the procedure, in milliseconds; NaN: none.</summary>
    public required IReadOnlyList<double> Thresholds { get; init; }
    /// <summary>Whether nothing needs translation: the agencies share a language, or an instrument that opens the procedure names one.</summary>
    public required bool LanguageIsShared { get; init; }

    /// <summary>Whether an instrument takes a ground of refusal away.</summary>
    public bool IsLifted(string ground) => _lifted.Contains(ground);

    /// <summary>Whether a case may be taken as far as grounds of refusal go: it does not lead to a refusal on a ground that is lifted.</summary>
    /// <param name="then">The step that the case leads to.</param>
    public bool Allows(Step then) => then is not CloseStep { Outcome: Outcome.Refused, Ground: { } ground } || !IsLifted(ground);

    /// <summary>Lays instruments over what the procedure says by itself; a later instrument of the scenario wins over an earlier one.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="inForce">The instruments in force between the two agencies, in the order of the scenario.</param>
    /// <param name="shareLanguage">Whether the agencies share a language by themselves.</param>
    public static Terms Of(Procedure procedure, IReadOnlyList<Instrument> inForce, bool shareLanguage)
    {
        var limits = new long[Enum.GetValues<Urgency>().Length];
        foreach (var (urgency, limit) in procedure.Limits) limits[(int)urgency] = limit.Written;
        var clocks = procedure.Clocks.Select(clock => clock.Drawn is null ? clock.Limit.Written : 0).ToArray();
        foreach (var limit in inForce.SelectMany(instrument => instrument.TimeLimits).Where(limit => limit.Procedure == procedure.Id)) Apply(limit, procedure, limits, clocks);
        return new Terms([.. inForce.SelectMany(instrument => instrument.Lifts)])
        {
            InstrumentInForce = inForce.Any(i => i.Opens.Contains(procedure.Id)) && !inForce.Any(i => i.Closes.Contains(procedure.Id)),
            Channel = inForce.Select(i => i.Channels.GetValueOrDefault(procedure.Id)).LastOrDefault(channel => channel is not null) ?? procedure.Channel,
            Limits = limits, Clocks = clocks,
            Thresholds = [.. procedure.Facts.Select(fact => inForce.LastOrDefault(i => i.Thresholds.ContainsKey(fact.Id))?.Thresholds[fact.Id] ?? double.NaN)],
            LanguageIsShared = shareLanguage || inForce.Any(i => i.Language is not null && i.Opens.Contains(procedure.Id)),
        };
    }

    private static void Apply(TimeLimit limit, Procedure procedure, long[] limits, long[] clocks)
    {
        var length = limit.Limit.Written;
        if (limit.Clock is { } clock)
        {
            for (var i = 0; i < clocks.Length; i++) if (procedure.Clocks[i].Id == clock) clocks[i] = length;
        }
        else if (limit.Urgency is { } urgency) limits[(int)urgency] = length;
        else Array.Fill(limits, length);
    }
}
